import { Anchor, Code, Group, Text } from "@mantine/core";
import { type ReactNode, useEffect, useRef } from "react";
import { Problem } from "./page.tsx";
import type { SandboxFiles } from "./sandbox.ts";
import { useTail } from "./tail.ts";

/** Nearer to the end than this counts as being at the end. */
const nearEndPx = 40;

/** The end of a file of a sandbox, followed as it grows for as long as the reader stays at its end. */
export function LogView({ files, path }: { files: SandboxFiles; path: string }): ReactNode {
  const { text, error } = useTail(files, path);
  const box = useRef<HTMLPreElement>(null);
  const following = useRef(true);
  useEffect(() => {
    const element = box.current;
    if (element && following.current) element.scrollTop = element.scrollHeight;
  }, [text]);
  return (
    <>
      <Problem error={error} what="The file could not be read" />
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          The end of the file, live
        </Text>
        <Anchor size="sm" href={files.downloadUrl(path)}>
          Download
        </Anchor>
      </Group>
      <Code
        block
        ref={box}
        tabIndex={0}
        role="region"
        aria-label="file contents"
        fz={13}
        onScroll={({ currentTarget: at }) => {
          following.current = at.scrollHeight - at.scrollTop - at.clientHeight < nearEndPx;
        }}
        style={{ height: "max(320px, calc(100vh - 300px))", overflow: "auto", whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}
      >
        {text === "" ? "(empty so far)" : text}
      </Code>
    </>
  );
}
