// npm run bench: a short form of every benchmark. npm run bench -- NAME [--full]: one, whole. One JSON line per case.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { checkNode, ensureBuilt, ensureInstalled, fail, root } from "../scripts/prepare.mjs";

/** In the order of bench/README.md. */
const names = [
  "allocation",
  "processes",
  "footprint",
  "idle",
  "quota",
  "failover",
  "state",
  "responsiveness",
  "pipeline",
  "zookeeper",
  "registry",
];

checkNode();
ensureInstalled();
ensureBuilt();

const full = process.argv.includes("--full");
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
for (const name of wanted) {
  if (!names.includes(name)) fail(`There is no benchmark "${name}"; there are: ${names.join(", ")}.`);
}
for (const name of wanted.length > 0 ? wanted : names) {
  const file = join(root, "bench", `${name}.mjs`);
  if (!existsSync(file)) fail(`${file} is missing`);
  const { run } = await import(file);
  for await (const line of run({ full })) console.log(JSON.stringify({ bench: name, ...line }));
}
