import { Anchor, Breadcrumbs, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { DataTable, type CellColumn } from "./data-table.tsx";
import { ago, bytes } from "./format.ts";
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

/** A sandbox's folders and files; a click on a file follows it. */
export function FileBrowser({ files, root, path, open }: Props): ReactNode {
  const full = path === "" ? root : `${root}/${path}`;
  const listing = useQuery({
    queryKey: ["files", files.downloadUrl(full)],
    queryFn: ({ signal }) => listOrFile(files, full, signal),
    refetchInterval: 3000,
  });
  const steps = path.split("/").filter((step) => step !== "");
  return (
    <>
      <Breadcrumbs mb="md">
        <Anchor component="button" onClick={() => open("")}>
          sandbox
        </Anchor>
        {steps.map((step, i) => (
          <Anchor component="button" key={steps.slice(0, i + 1).join("/")} onClick={() => open(steps.slice(0, i + 1).join("/"))}>
            {step}
          </Anchor>
        ))}
      </Breadcrumbs>
      <Problem error={listing.error} what="The sandbox could not be listed" />
      {listing.data?.kind === "file" && <LogView files={files} path={full} />}
      {listing.data?.kind === "folder" && (
        <DataTable
          label="sandbox files"
          rows={listing.data.entries}
          columns={columns(files, (name) => open([...steps, name].join("/")))}
          rowKey={(file) => file.path}
          empty="The folder is empty."
        />
      )}
    </>
  );
}

type Listing = { kind: "folder"; entries: SandboxFile[] } | { kind: "file" };

async function listOrFile(files: SandboxFiles, path: string, signal: AbortSignal): Promise<Listing> {
  const cut = path.lastIndexOf("/");
  const parent = await files.browse(path.slice(0, cut), signal).catch(() => []);
  const entry = parent.find((file) => baseName(file.path) === path.slice(cut + 1));
  if (entry && !entry.mode.startsWith("d") && !entry.mode.startsWith("l")) return { kind: "file" };
  return { kind: "folder", entries: await files.browse(path, signal) };
}

function columns(files: SandboxFiles, open: (name: string) => void): CellColumn<SandboxFile>[] {
  return [
    {
      key: "name",
      title: "Name",
      value: (file) => baseName(file.path),
      cell: (file) => (
        <Anchor component="button" onClick={() => open(baseName(file.path))}>
          {baseName(file.path)}
          {file.mode.startsWith("d") ? "/" : ""}
        </Anchor>
      ),
    },
    { key: "size", title: "Size", value: (file) => file.size, numeric: true, cell: (file) => bytes(file.size) },
    { key: "mtime", title: "Changed", value: (file) => file.mtime, numeric: true, cell: (file) => ago(file.mtime * 1000, Date.now()) },
    { key: "mode", title: "Mode", value: (file) => file.mode, cell: (file) => <Text ff="monospace">{file.mode}</Text> },
    { key: "owner", title: "Owner", value: (file) => `${file.uid}:${file.gid}` },
    {
      key: "get",
      title: "",
      value: () => "",
      cell: (file) => (file.mode.startsWith("-") ? <Anchor href={files.downloadUrl(file.path)}>Download</Anchor> : null),
    },
  ];
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
