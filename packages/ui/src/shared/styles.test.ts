import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const src = join(import.meta.dirname, "..");
const mantine = dirname(createRequire(import.meta.url).resolve("@mantine/core/styles.css"));

test("every Mantine component in use, and those that it uses itself, has its style sheet imported", () => {
  const imported = readFileSync(join(import.meta.dirname, "styles.ts"), "utf8");
  const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".tsx"));
  const used = withInner(files.flatMap((file) => importedNames(readFileSync(join(src, file), "utf8"))));
  expect([...used]).toEqual(expect.arrayContaining(["Button", "FloatingIndicator", "UnstyledButton"]));
  const missing = [...used].filter(
    (name) => existsSync(join(mantine, "styles", `${name}.css`)) && !imported.includes(`styles/${name}.css"`),
  );
  expect(missing).toEqual([]);
});

function importedNames(source: string): string[] {
  const lists = [...source.matchAll(/import \{([^}]*)\} from "@mantine\/core"/g)].map((match) => match[1] ?? "");
  return lists.flatMap((list) => list.split(",").map((name) => name.trim()));
}

/** The components, and all that their modules import from other components' folders. */
function withInner(names: readonly string[]): Set<string> {
  const found = new Set(names);
  for (const name of found) {
    const folder = join(mantine, "esm/components", name);
    if (!existsSync(folder)) continue;
    for (const file of readdirSync(folder).filter((entry) => entry.endsWith(".mjs"))) {
      for (const match of readFileSync(join(folder, file), "utf8").matchAll(/from "\.\.\/(\w+)\//g))
        if (match[1]) found.add(match[1]);
    }
  }
  return found;
}
