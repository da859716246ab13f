import { Anchor, Breadcrumbs, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useMemo } from "react";
import { Ago } from "./ago.tsx";
import { type CellColumn, DataTable } from "./data-table.tsx";
import { bytes } from "./format.ts";
import { HttpError } from "./http.ts";
import { LogView } from "./log-view.tsx";
import { Problem } from "./page.tsx";
import type { SandboxFile, SandboxFiles } from "./sandbox.ts";

interface Props {
  readonly files: SandboxFiles;
  readonly root: string;
  /** Below root, without a leading slash; "" is the sandbox itself. A path ending in a file shows the file. */
  readonly path: string;
  readonly open: (path: string) => void;
}

const listingPollMs = 3000;

/** A sandbox's folders and files; a click on a file follows it. */
export function FileBrowser({ files, root, path, open }: Props): ReactNode {
  const full = path === "" ? root : `${root}/${path}`;
  const { data, error } = useQuery({
    queryKey: ["files", files.downloadUrl(full)],
    queryFn: ({ signal }) => listOrFile(files, full, path === "", signal),
    // What is a file stays one, and LogView reads it.
    refetchInterval: ({ state }) => (state.data?.kind === "file" ? false : listingPollMs),
  });
  const cells = useMemo(() => columns(files, (name) => open(path === "" ? name : `${path}/${name}`)), [files, path, open]);
  return (
    <Stack gap="sm">
      <Steps path={path} open={open} />
      <Problem error={sandboxError(error)} what="The sandbox could not be listed" />
      {data?.kind === "file" && <LogView files={files} path={full} />}
      {data?.kind === "folder" && (
        <DataTable
          label="sandbox files"
          rows={data.entries}
          columns={cells}
          rowKey={(file) => file.path}
          empty="The folder is empty."
        />
      )}
    </Stack>
  );
}

function Steps({ path, open }: Pick<Props, "path" | "open">): ReactNode {
  const steps = path.split("/").filter((step) => step !== "");
  return (
    <Breadcrumbs component="nav" aria-label="path in the sandbox">
      <Anchor size="sm" component="button" onClick={() => open("")}>
        sandbox
      </Anchor>
      {steps.map((step, i) => (
        <Anchor
          size="sm"
          component="button"
          key={steps.slice(0, i + 1).join("/")}
          onClick={() => open(steps.slice(0, i + 1).join("/"))}
        >
          {step}
        </Anchor>
      ))}
    </Breadcrumbs>
  );
}

/** The agent answers 404 without a word. */
function sandboxError(error: Error | null): Error | null {
  if (!(error instanceof HttpError) || error.status !== 404 || !error.message.startsWith("404")) return error;
  return new Error("The agent has no such file or folder: the task has not started yet, or its sandbox was already removed.");
}

type Listing = { kind: "folder"; entries: SandboxFile[] } | { kind: "file" };

/** Asks the folder above what the path is; above the sandbox itself the agent lists nothing. */
async function listOrFile(files: SandboxFiles, path: string, isRoot: boolean, signal: AbortSignal): Promise<Listing> {
  if (!isRoot) {
    const cut = path.lastIndexOf("/");
    const entry = (await files.browse(path.slice(0, cut), signal)).find((file) => baseName(file.path) === path.slice(cut + 1));
    if (entry && !entry.mode.startsWith("d") && !entry.mode.startsWith("l")) return { kind: "file" };
  }
  return { kind: "folder", entries: await files.browse(path, signal) };
}

function columns(files: SandboxFiles, open: (name: string) => void): CellColumn<SandboxFile>[] {
  return [
    {
      key: "name",
      title: "Name",
      value: (file) => baseName(file.path),
      cell: (file) => (
        <Anchor size="sm" component="button" onClick={() => open(baseName(file.path))}>
          {baseName(file.path)}
          {file.mode.startsWith("d") ? "/" : ""}
        </Anchor>
      ),
    },
    { key: "size", title: "Size", value: (file) => file.size, numeric: true, cell: (file) => bytes(file.size) },
    {
      key: "mtime",
      title: "Changed",
      value: (file) => file.mtime,
      numeric: true,
      cell: (file) => <Ago atMs={file.mtime * 1000} />,
    },
    {
      key: "mode",
      title: "Mode",
      value: (file) => file.mode,
      cell: (file) => (
        <Text size="sm" ff="monospace">
          {file.mode}
        </Text>
      ),
    },
    { key: "owner", title: "Owner", value: (file) => `${file.uid}:${file.gid}` },
    {
      key: "get",
      title: "Download",
      actions: true,
      value: () => "",
      cell: (file) =>
        file.mode.startsWith("-") ? (
          <Anchor size="sm" href={files.downloadUrl(file.path)} aria-label={`Download ${baseName(file.path)}`}>
            Download
          </Anchor>
        ) : null,
    },
  ];
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
