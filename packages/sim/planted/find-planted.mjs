// node find-planted.mjs INDEX MOST: plants the bug of that index of planted-bugs.json and runs seeds, at most MOST, until one fails.
// Prints which one, and why; exit status 1 when none does.
import { readFileSync } from "node:fs";
import { register } from "node:module";

const [index, most] = process.argv.slice(2).map(Number);
const bug = JSON.parse(readFileSync(new URL("planted-bugs.json", import.meta.url), "utf8"))[index];
const built = bug.file.replace("/src/", "/dist/").replace(/\.ts$/, ".js");
const data = { url: new URL(`../../../${built}`, import.meta.url).href, find: bug.find, replace: bug.replace };
register("./load-planted.mjs", import.meta.url, { data });
const { runSeeds } = await import("@mesolite/sim");

for (let seed = 1; seed <= most; seed++) {
  const [failure] = runSeeds(seed, 1).failures;
  if (failure === undefined) continue;
  console.log(failure.split("\n", 1)[0]);
  process.exit(0);
}
console.log(`not found within ${most} seeds: ${bug.name}`);
process.exitCode = 1;
