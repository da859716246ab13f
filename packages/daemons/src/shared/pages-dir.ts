import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The built web pages: those of a directory that was asked for and has them, else the ones that come with the program. */
export function pagesDir(wanted?: string): string {
  if (wanted !== undefined && existsSync(`${wanted}/master.html`)) return wanted;
  return fileURLToPath(new URL("../../../ui/dist", import.meta.url));
}
