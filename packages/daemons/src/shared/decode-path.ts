/** A request's path without its percent-encoding; one that is not properly encoded stays as it is, and is found nowhere. */
export function decodePath(path: string): string {
  if (!path.includes("%")) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
