// npm run up: a whole cluster on this machine. Installs and builds what is missing, then becomes `mesolite up`.
import { checkNode, ensureBuilt, ensureInstalled } from "./prepare.mjs";

checkNode();
ensureInstalled();
ensureBuilt();
// Imported, not spawned: one process, and Ctrl-C reaches the cluster itself. The default directory is ./var of this checkout.
process.argv.splice(1, 1, "mesolite", "up");
await import("../packages/cli/dist/mesolite.js");
