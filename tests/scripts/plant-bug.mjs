// Loaded into every process of a run by NODE_OPTIONS: the first of the planted bugs, which the first seeds find.
import { readFileSync } from "node:fs";
import { register } from "node:module";

const folder = new URL("../../packages/sim/planted/", import.meta.url);
const [bug] = JSON.parse(readFileSync(new URL("planted-bugs.json", folder), "utf8"));
const built = bug.file.replace("/src/", "/dist/").replace(/\.ts$/, ".js");
const data = { url: new URL(`../../${built}`, import.meta.url).href, find: bug.find, replace: bug.replace };
register("./load-planted.mjs", folder, { data });
