// npm run generate: writes src/gen/*.ts from proto/**/*.proto. With --check it writes nothing and fails when they differ.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { emitBarrel, emitLibprocessTable, emitModule } from "./emit-module.mjs";
import { loadSchema } from "./load-schema.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const protoFolder = join(here, "../proto");
const outFolder = join(here, "../src/gen");

/** File name → text of everything that src/gen must hold. */
function generated() {
  const { files } = loadSchema(protoFolder);
  const out = new Map(files.map((file) => [`${file.module}.ts`, emitModule(file)]));
  const namespaces = byNamespace(files); // Map.groupBy is younger than Node 20.
  const names = [...namespaces.keys()].sort(byText);
  for (const name of names) out.set(barrelName(name), emitBarrel(name, namespaces.get(name)));
  const lines = names.map((name) => `export * ${name === "" ? "" : `as ${name} `}from "./${barrelName(name)}";`);
  out.set("libprocess-messages.ts", emitLibprocessTable(files));
  lines.push('export * from "./libprocess-messages.ts";');
  out.set(
    "index.ts",
    ["// Generated from proto/ by `npm run generate`: edit the schema, not this file.", ...lines, ""].join("\n"),
  );
  return out;
}

const byText = (a, b) => (a < b ? -1 : 1);

const barrelName = (namespace) =>
  `all-${namespace === "" ? "v1" : namespace.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ts`;

function byNamespace(files) {
  const groups = new Map();
  for (const file of files) groups.set(file.namespace, [...(groups.get(file.namespace) ?? []), file]);
  return groups;
}

function textOf(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

const wanted = generated();
mkdirSync(outFolder, { recursive: true });
const stale = readdirSync(outFolder).filter((name) => !wanted.has(name));
const changed = [...wanted.keys()].filter((name) => textOf(join(outFolder, name)) !== wanted.get(name));

if (process.argv.includes("--check")) {
  const wrong = [...changed, ...stale].sort(byText);
  if (wrong.length > 0) {
    console.error(
      `packages/wire/src/gen does not match packages/wire/proto: ${wrong.join(", ")}. Run \`npm run generate\` and commit the result.`,
    );
    process.exitCode = 1;
  }
} else {
  for (const name of stale) rmSync(join(outFolder, name));
  for (const name of changed) writeFileSync(join(outFolder, name), wanted.get(name));
  console.log(`${wanted.size} files in packages/wire/src/gen, ${changed.length} written, ${stale.length} removed`);
}
