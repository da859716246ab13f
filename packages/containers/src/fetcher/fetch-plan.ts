/** What fetching one URI means: where it comes from, where it goes, and what happens to it then. Rules: Mesos's fetcher. */
import { err, ok, type FetchUri, type Result } from "@mesolite/base";
import { isAbsolute } from "node:path";
import { shellQuote } from "../process/shell-quote.ts";
import { insideSandbox } from "../sandbox/create-sandbox.ts";

type FetchSource =
  | { readonly kind: "local"; readonly path: string }
  | { readonly kind: "http"; readonly url: string }
  /** Whatever `hadoop fs` can copy. */
  | { readonly kind: "hadoop"; readonly url: string };

export interface FetchPlan {
  readonly uri: FetchUri;
  readonly source: FetchSource;
  /** Absolute, inside the sandbox. */
  readonly destination: string;
  readonly next: "keep" | "chmod" | "untar" | "unzip" | "gunzip";
}

/** @param sandbox where relative destinations lie */
export function planFetch(uri: FetchUri, sandbox: string): Result<FetchPlan> {
  const source = sourceOf(uri.value);
  if (!source.ok) return source;
  // The query string stays in the name, as in Mesos: `output_file` is the way out.
  const name = uri.outputFile ?? uri.value.slice(uri.value.lastIndexOf("/") + 1);
  const destination = insideSandbox(sandbox, name);
  if (destination === undefined || destination === sandbox)
    return err(`"${name}" is not a file name inside the sandbox; set output_file to a relative path`);
  return ok({ uri, source: source.value, destination, next: uri.executable ? "chmod" : uri.extract ? extraction(name) : "keep" });
}

function sourceOf(value: string): Result<FetchSource> {
  if (value.includes("\0") || value.includes("\n")) return err("a URI can't contain NUL or newline characters");
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):\/\//.exec(value)?.[1]?.toLowerCase();
  switch (scheme) {
    case undefined:
      return isAbsolute(value)
        ? ok({ kind: "local", path: value })
        : err("the path is relative; set --frameworks_home, or give an absolute path");
    case "file": {
      const path = value.slice("file://".length).replace(/^localhost\//, "/");
      return isAbsolute(path) ? ok({ kind: "local", path }) : err("a file URI needs an absolute path: file:///…");
    }
    case "http":
    case "https":
      return URL.canParse(value) ? ok({ kind: "http", url: value }) : err("this is not a URL");
    case "ftp":
    case "ftps":
      return err(`scheme ${scheme} is not supported; offer the file by http, https or a path`);
    default:
      return ok({ kind: "hadoop", url: value });
  }
}

function extraction(name: string): FetchPlan["next"] {
  if (/\.(tar|tgz|tar\.gz|tbz2|tar\.bz2|txz|tar\.xz)$/.test(name)) return "untar";
  if (name.endsWith(".gz")) return "gunzip";
  if (name.endsWith(".zip")) return "unzip";
  return "keep";
}

/** Shell text, to be run as the task's user in its sandbox, that puts the file at `from` in its place. */
export function placeCommand(plan: FetchPlan, from: string, sandbox: string): string {
  const to = shellQuote(plan.destination);
  const copy = `mkdir -p "$(dirname ${to})" && cp -f -L ${shellQuote(from)} ${to}`;
  return [
    copy,
    ...nextCommands(plan, sandbox),
    `echo ${shellQuote(`Fetched ${plan.uri.value} to ${plan.destination}`)} >&2`,
  ].join(" && ");
}

/** Shell text that lets `hadoop` fetch to the destination itself. */
export function hadoopCommand(plan: FetchPlan, sandbox: string, hadoop: string): string {
  const to = shellQuote(plan.destination);
  const copy = `mkdir -p "$(dirname ${to})" && ${shellQuote(hadoop)} fs -copyToLocal ${shellQuote(plan.uri.value)} ${to}`;
  return [copy, ...nextCommands(plan, sandbox)].join(" && ");
}

function nextCommands(plan: FetchPlan, sandbox: string): readonly string[] {
  const file = shellQuote(plan.destination);
  switch (plan.next) {
    case "keep":
      return [];
    case "chmod":
      return [`chmod a+x ${file}`];
    case "untar":
      return [`tar -C ${shellQuote(sandbox)} -xf ${file}`];
    case "unzip":
      return [`unzip -o -q -d ${shellQuote(sandbox)} ${file}`];
    case "gunzip":
      return [`gzip -dc ${file} > ${shellQuote(plan.destination.slice(0, -".gz".length))}`];
  }
}
