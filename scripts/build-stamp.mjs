// Whether the sources changed since the last build. The stamp holds the moment at which that build began, in ms since the epoch: its own
// time of change is the end of the build, and a source saved in between was perhaps read before it was saved.
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** @param startedMs when the build began, by Date.now() */
export function writeBuildStamp(stamp, startedMs) {
  writeFileSync(stamp, `${startedMs}\n`);
}

/** Whether nothing in the packages' folder is newer than the start of the build that left this stamp. */
export function isBuilt(packages, stamp) {
  return newestMs(packages, 0) < startOfBuild(stamp);
}

/** 0 without a stamp, or when it says nothing. */
function startOfBuild(stamp) {
  try {
    return Number(readFileSync(stamp, "utf8"));
  } catch {
    return 0;
  }
}

/** Folders count too, for a file that was deleted or renamed; not a package's own, in which a build makes `dist`. */
function newestMs(folder, depth) {
  let newest = depth >= 2 ? statSync(folder).mtimeMs : 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name === "dist" || entry.name === "node_modules") continue;
    const path = join(folder, entry.name);
    newest = Math.max(newest, entry.isDirectory() ? newestMs(path, depth + 1) : statSync(path).mtimeMs);
  }
  return newest;
}
