import { getJson } from "./http.ts";

/** One entry of the agent's /files/browse answer. */
export interface SandboxFile {
  readonly path: string;
  readonly nlink: number;
  readonly size: number;
  /** Seconds since the epoch. */
  readonly mtime: number;
  readonly mode: string;
  readonly uid: string;
  readonly gid: string;
}

/** Where an executor's newest sandbox is, as the agent's virtual path. A command task's executor has the task's id. */
export function sandboxPath(frameworkId: string, executorId: string): string {
  return `/frameworks/${frameworkId}/executors/${executorId}/runs/latest`;
}

/**
 * Files of an agent, asked through the daemon that serves this page, so that a browser needs no route to the agent.
 * @param base where the page's daemon answers, relative to the page ("./" for the master, "../" for Marathon)
 */
export function sandboxFiles(base: string, agentId: string): SandboxFiles {
  const url = (name: string, query: Record<string, string>): string =>
    `${base}agents/${encodeURIComponent(agentId)}/files/${name}?${new URLSearchParams(query)}`;
  return {
    browse: (path, signal) => getJson<SandboxFile[]>(url("browse", { path }), signal),
    read: (path, offset, length, signal) =>
      getJson<{ offset: number; data: string }>(url("read", { path, offset: String(offset), length: String(length) }), signal),
    downloadUrl: (path) => url("download", { path }),
  };
}

export interface SandboxFiles {
  browse(path: string, signal?: AbortSignal): Promise<SandboxFile[]>;
  /** Offset -1 answers the file's size as `offset` and no data. */
  read(path: string, offset: number, length: number, signal?: AbortSignal): Promise<{ offset: number; data: string }>;
  downloadUrl(path: string): string;
}
