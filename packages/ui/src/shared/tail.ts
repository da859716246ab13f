import { useEffect, useState } from "react";
import type { SandboxFiles } from "./sandbox.ts";

/** The most that the agent answers at once. */
const pageBytes = 65_536;
/** Older text is dropped from the view beyond this; the download link has all of it. */
const keptChars = 1_000_000;
const pollMs = 1000;

export interface Tail {
  /** undefined until the first answer. */
  readonly text: string | undefined;
  readonly error: Error | null;
}

/** The last page of a file, then what is appended, until the view closes. A file that got shorter is read again. */
export function useTail(files: SandboxFiles, path: string): Tail {
  const [text, setText] = useState<string>();
  const [error, setError] = useState<Error | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    const cursor = { at: -1 };
    let timer: ReturnType<typeof setTimeout> | undefined;
    setText(undefined);
    const poll = async (): Promise<void> => {
      try {
        await readOn(files, path, cursor, setText, abort.signal);
        setError(null);
      } catch (cause) {
        if (abort.signal.aborted) return;
        setError(cause instanceof Error ? cause : new Error(String(cause)));
      }
      timer = setTimeout(() => void poll(), pollMs);
    };
    void poll();
    return () => {
      abort.abort();
      clearTimeout(timer);
    };
  }, [files, path]);
  return { text, error };
}

type SetText = (next: (shown: string | undefined) => string) => void;

/** Reads on from the cursor (-1: nothing read yet) to the file's end, moving it with every page that came. */
async function readOn(
  files: SandboxFiles,
  path: string,
  cursor: { at: number },
  setText: SetText,
  signal: AbortSignal,
): Promise<void> {
  const size = (await files.read(path, -1, 0, signal)).offset;
  if (cursor.at < 0 || size < cursor.at) {
    cursor.at = Math.max(0, size - pageBytes);
    setText(() => "");
  }
  while (cursor.at < size) {
    const { data } = await files.read(path, cursor.at, pageBytes, signal);
    if (data === "") return;
    // Counted in bytes as asked: the text may be longer than its bytes where a character was cut in two.
    cursor.at += Math.min(pageBytes, size - cursor.at);
    setText((shown) => ((shown ?? "") + data).slice(-keptChars));
  }
}
