// npm run down: ends the tasks that a stopped `npm run up` left running.
import { checkNode, ensureBuilt, ensureInstalled } from "./prepare.mjs";

checkNode();
ensureInstalled();
ensureBuilt();
process.argv.splice(1, 1, "mesolite", "down");
await import("../packages/cli/dist/mesolite.js");
