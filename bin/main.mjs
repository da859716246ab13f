// What every program in bin/ does: find the built code beside the real file, also when called through a link from elsewhere.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Runs the built program `name` of packages/cli. */
export async function main(name) {
  const file = new URL(`../packages/cli/dist/${name}.js`, import.meta.url);
  if (!existsSync(file)) {
    console.error(
      `${fileURLToPath(file)} is missing: build Mesolite first, with "npm ci --ignore-scripts && npm run build" in ${fileURLToPath(new URL("..", import.meta.url))}`,
    );
    process.exit(1);
  }
  await import(file.href);
}
