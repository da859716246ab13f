import { type FileHandle, open, readdir, readlink, realpath, stat } from "node:fs/promises";
import { constants } from "node:fs";
import { basename, isAbsolute, join, posix, sep } from "node:path";

/**
 * The directories and files that a daemon shows over HTTP, each under one or more virtual paths: sandboxes, logs. A request can
 * reach what is below an attached path and nothing else: what a symbolic link inside a sandbox points at counts only if it
 * lies in the same attached tree.
 */
export interface AttachedFiles {
  /** Shows `realPath` (need not exist yet) under `virtualPath`; a second time replaces it. */
  attach(virtualPath: string, realPath: string): void;
  detach(virtualPath: string): void;
  /** Virtual path to real path, for `/files/debug`. */
  entries(): ReadonlyMap<string, string>;
  /** @returns undefined when nothing is attached there, it does not exist or lies outside */
  open(virtualPath: string): Promise<OpenedFile | undefined>;
}

export interface OpenedFile {
  /** Its true place, all links resolved. */
  readonly realPath: string;
  /** The tree that it must not leave, all links resolved. */
  readonly root: string;
  readonly isDirectory: boolean;
  readonly size: number;
  readonly handle: FileHandle;
}

/**
 * @param lookUp resolves virtual paths that are not attached one by one (a sandbox found by its ids): attached path and real path
 * @param lookedUp those that `lookUp` would find, for `entries`
 */
export function attachedFiles(
  lookUp?: (virtualPath: string) => { readonly root: string; readonly rest: string } | undefined,
  lookedUp: () => ReadonlyMap<string, string> = () => new Map(),
): AttachedFiles {
  const attached = new Map<string, string>();
  return {
    attach: (virtualPath, realPath) => void attached.set(normal(virtualPath), realPath),
    detach: (virtualPath) => void attached.delete(normal(virtualPath)),
    entries: () => new Map([...lookedUp(), ...attached]),
    open: async (virtualPath) => {
      if (virtualPath.split("/").includes("..") || virtualPath.includes("\0")) return undefined;
      const path = normal(virtualPath);
      const found = longestPrefix(attached, path) ?? lookUp?.(path);
      return found && openInside(found.root, found.rest);
    },
  };
}

function normal(path: string): string {
  return posix.normalize(path).replace(/(.)\/+$/, "$1");
}

function longestPrefix(attached: ReadonlyMap<string, string>, path: string): { root: string; rest: string } | undefined {
  for (let end = path.length; end > 0; end = path.lastIndexOf("/", end - 1)) {
    const root = attached.get(path.slice(0, end));
    if (root !== undefined) return { root, rest: path.slice(end + 1) };
  }
  const root = path.startsWith("/") ? attached.get("/") : undefined;
  return root === undefined ? undefined : { root, rest: path.slice(1) };
}

async function openInside(root: string, rest: string): Promise<OpenedFile | undefined> {
  if (isAbsolute(rest)) return undefined;
  let handle: FileHandle | undefined;
  try {
    const trueRoot = await realpath(root);
    const truePath = await realpath(join(trueRoot, rest));
    if (!isInside(trueRoot, truePath)) return undefined;
    // Pipes and devices are never opened: that alone can have effects.
    const before = await stat(truePath);
    if (!before.isFile() && !before.isDirectory()) return undefined;
    handle = await open(truePath, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
    // A task may have swapped a directory for a link since we looked: what counts is what was opened.
    const opened = await openedPath(handle, truePath);
    const now = await handle.stat();
    if (!isInside(trueRoot, opened) || (!now.isFile() && !now.isDirectory())) throw new Error("outside");
    return { realPath: opened, root: trueRoot, isDirectory: now.isDirectory(), size: now.size, handle };
  } catch {
    await handle?.close();
    return undefined;
  }
}

/** Linux tells what a descriptor points at; elsewhere the path is resolved again, which leaves a tiny race. */
async function openedPath(handle: FileHandle, path: string): Promise<string> {
  return readlink(`/proc/self/fd/${handle.fd}`).catch(() => realpath(path));
}

function isInside(root: string, path: string): boolean {
  return path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);
}

export interface FileInfo {
  readonly path: string;
  readonly nlink: number;
  readonly size: number;
  readonly mtime: number;
  /** As stat gives it: type and permissions. */
  readonly mode: number;
  readonly uid: string;
  readonly gid: string;
}

/** The entries of an opened directory, sorted by name, with their virtual paths. Links are shown as what they point at if that is inside. */
export async function listDirectory(
  directory: OpenedFile,
  virtualPath: string,
  names: (uid: number, gid: number) => { uid: string; gid: string },
): Promise<readonly FileInfo[]> {
  const infos: FileInfo[] = [];
  for (const name of (await readdir(directory.realPath)).sort()) {
    const target = await realpath(join(directory.realPath, name)).catch(() => undefined);
    if (target === undefined || !isInside(directory.root, target)) continue;
    const status = await stat(target).catch(() => undefined);
    if (!status) continue;
    const mtime = Math.floor(status.mtimeMs) / 1000;
    infos.push({
      path: join(virtualPath, basename(name)),
      nlink: status.nlink,
      size: status.size,
      mtime,
      mode: status.mode,
      ...names(status.uid, status.gid),
    });
  }
  return infos;
}
