// The compiler already hides process, setTimeout and fetch from the pure packages (types: [], lib: ES2023). What the language
// itself offers is looked for here: clocks, unseeded randomness, promises, dynamic code.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./prepare.mjs";

const cores = ["allocator", "master", "agent", "marathon"];
const forbidden = [
  [/\bDate\.now\b|\bnew Date\(\s*\)/, "reads the clock: use the step's `nowMs`"],
  [/\bMath\.random\b/, "unseeded randomness: use base's Random, seeded by the first event"],
  [/\basync\b|\bawait\b|\bPromise\b|\bqueueMicrotask\b/, "a core awaits nothing: return an effect, take the answer as an event"],
  [/\beval\b|\bnew Function\b/, "dynamic code"],
  [/\bglobalThis\b/, "reaches around the compiler's `types: []`"],
];

const problems = cores.flatMap((core) => [...sources(join(root, "packages", core, "src"))].flatMap(check));
for (const problem of problems) console.error(problem);
console.log(problems.length === 0 ? "purity: the cores are pure" : `purity: ${problems.length} problems`);
process.exit(problems.length === 0 ? 0 : 1);

function check(file) {
  return readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line, index) => {
      const code = line
        .replace(/\/\/.*$/, "")
        .replace(/^\s*\*.*$/, "")
        .replace(/"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`/g, '""');
      return forbidden
        .filter(([pattern]) => pattern.test(code))
        .map(([, why]) => `${file.slice(root.length + 1)}:${index + 1}: ${why}`);
    });
}

function* sources(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sources(path);
    else if (entry.name.endsWith(".ts") && !entry.name.endsWith(".test.ts")) yield path;
  }
}
