import { Anchor, Code, Group, Text } from "@mantine/core";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Problem } from "./page.tsx";
import type { SandboxFiles } from "./sandbox.ts";

const pageBytes = 65_536;
/** Older text is dropped from the view beyond this; the download link has all of it. */
const keptChars = 1_000_000;
const pollMs = 1000;

/** The end of a file of a sandbox, followed as it grows. */
export function LogView({ files, path }: { files: SandboxFiles; path: string }): ReactNode {
  const { text, error } = useTail(files, path);
  const box = useRef<HTMLPreElement>(null);
  useEffect(() => {
    const element = box.current;
    if (element && element.scrollHeight - element.scrollTop - element.clientHeight < 80) element.scrollTop = element.scrollHeight;
  }, [text]);
  return (
    <>
      <Group justify="space-between" mb="xs">
        <Text fw={600}>{path.split("/").at(-1)}</Text>
        <Anchor href={files.downloadUrl(path)}>Download</Anchor>
      </Group>
      <Problem error={error} what="The file could not be read" />
      <Code block ref={box} aria-label="file contents" style={{ height: 480, overflow: "auto", whiteSpace: "pre-wrap" }}>
        {text === "" ? "(empty so far)" : text}
      </Code>
    </>
  );
}

/** Reads the last page, then what is appended, until the view closes. A file that got shorter is read again. */
function useTail(files: SandboxFiles, path: string): { text: string; error: Error | null } {
  const [text, setText] = useState("");
  const [error, setError] = useState<Error | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    let offset = -1;
    let timer: ReturnType<typeof setTimeout> | undefined;
    setText("");
    const poll = async (): Promise<void> => {
      try {
        const size = (await files.read(path, -1, 0, abort.signal)).offset;
        if (offset < 0 || size < offset) {
          offset = Math.max(0, size - pageBytes);
          setText("");
        }
        while (offset < size) {
          const { data } = await files.read(path, offset, pageBytes, abort.signal);
          if (data === "") break;
          offset += new TextEncoder().encode(data).length;
          setText((shown) => (shown + data).slice(-keptChars));
        }
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
