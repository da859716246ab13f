// Checks the direction of imports: a package imports only what its package.json names, only downwards, and never another
// package's inside. The order is the one of ARCHITECTURE.md.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./prepare.mjs";

/** Lower floors first. A package may import packages of lower floors, and of its own floor only where `sideways` says so. */
const floors = [
  ["base", "wire", "resources", "http-api", "allocator"],
  ["master", "agent", "marathon"],
  ["runtime", "net", "coordination", "zookeeper", "containers"],
  ["daemons", "sim"],
  ["sdk"],
  ["cli", "ui"],
];
const sideways = new Set([
  "wire>base",
  "http-api>base",
  "http-api>resources",
  "http-api>wire",
  "resources>base",
  "resources>wire",
  "allocator>base",
  "allocator>resources",
  "allocator>wire",
  "coordination>zookeeper",
]);
/** Cores and what they stand on: nothing of the platform may be imported here. */
const pure = new Set([...floors[0], ...floors[1]]);

const floorOf = (name) => floors.findIndex((floor) => floor.includes(name));
const problems = [];

for (const name of readdirSync(join(root, "packages"))) checkPackage(name);
report();

function checkPackage(name) {
  if (floorOf(name) < 0) problems.push(`packages/${name}: has no floor in scripts/layers.mjs; add it where it belongs`);
  const manifest = JSON.parse(readFileSync(join(root, "packages", name, "package.json"), "utf8"));
  const declared = new Set(Object.keys({ ...manifest.dependencies, ...(name === "ui" ? manifest.devDependencies : {}) }));
  for (const file of sources(join(root, "packages", name, "src"))) {
    for (const target of imports(readFileSync(file, "utf8"))) checkImport(name, declared, file.slice(root.length + 1), target);
  }
}

function checkImport(name, declared, file, target) {
  if (target.startsWith(".")) return;
  if (target.startsWith("node:")) {
    if (pure.has(name)) problems.push(`${file}: imports ${target}, but ${name} is pure: take it as an event or an argument`);
    return;
  }
  const inside = /^@mesolite\/([^/]+)(\/.*)?$/.exec(target);
  const packageName = inside
    ? `@mesolite/${inside[1]}`
    : target
        .split("/")
        .slice(0, target.startsWith("@") ? 2 : 1)
        .join("/");
  if (!declared.has(packageName)) problems.push(`${file}: imports ${target}, which packages/${name}/package.json does not name`);
  if (!inside) return;
  if (inside[2] && !allowedSubpath(target)) problems.push(`${file}: reaches into ${target}; import from ${packageName}`);
  const from = floorOf(name);
  const to = floorOf(inside[1]);
  if (to > from || (to === from && !sideways.has(`${name}>${inside[1]}`))) {
    problems.push(`${file}: ${name} must not import ${inside[1]} (imports point downwards, see ARCHITECTURE.md)`);
  }
}

function allowedSubpath(target) {
  const [, name, subpath] = /^@mesolite\/([^/]+)\/(.*)$/.exec(target);
  const manifest = JSON.parse(readFileSync(join(root, "packages", name, "package.json"), "utf8"));
  return `./${subpath}` in (manifest.exports ?? {});
}

function* sources(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sources(path);
    else if (/\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name)) yield path;
  }
}

function* imports(text) {
  for (const match of text.matchAll(
    /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s*["']([^"']+)["']|\bimport\s*\(\s*["']([^"']+)["']|(?:^|\n)\s*import\s*["']([^"']+)["']/g,
  )) {
    yield match[1] ?? match[2] ?? match[3];
  }
}

function report() {
  for (const problem of problems) console.error(problem);
  console.log(problems.length === 0 ? "layers: every import points downwards" : `layers: ${problems.length} problems`);
  process.exit(problems.length === 0 ? 0 : 1);
}
