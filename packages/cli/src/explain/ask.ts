import { StartError } from "@mesolite/daemons";
import type { AppExplanation, ClusterExplanation } from "./explanation.ts";

export interface Addresses {
  readonly marathon: string;
  readonly master: string;
}

export type Found =
  | { readonly kind: "app"; readonly explanation: AppExplanation }
  | { readonly kind: "frameworks"; readonly explanation: ClusterExplanation };

/** An app by its id, else a framework by its id or name, else a role. @throws StartError with a sentence */
export async function findExplanation(name: string, { marathon, master }: Addresses): Promise<Found> {
  const app = await ask<AppExplanation>(`${marathon}/v2/apps/${encodePath(name)}/explain`, "--marathon", name.startsWith("/"));
  if (app !== undefined) return { kind: "app", explanation: app };
  if (name.startsWith("/")) throw new StartError(`Marathon at ${marathon} has no app ${name}. Its apps: ${marathon}/v2/apps`, 1);
  const explain = (query: string): Promise<ClusterExplanation | undefined> => ask(`${master}/explain?${query}`, "--master", true);
  const found =
    (await explain(`framework_id=${encodeURIComponent(name)}`)) ??
    (await byName(name, master, explain)) ??
    (await explain(`role=${encodeURIComponent(name)}`));
  if (found !== undefined) return { kind: "frameworks", explanation: found };
  throw new StartError(`No app, framework or role is called ${name} at ${marathon} and ${master}. Apps' ids begin with "/".`, 1);
}

async function byName(
  name: string,
  master: string,
  explain: (query: string) => Promise<ClusterExplanation | undefined>,
): Promise<ClusterExplanation | undefined> {
  type Summary = { readonly frameworks: readonly { readonly id: string; readonly name: string }[] };
  const summary = await ask<Summary>(`${master}/state-summary`, "--master", true);
  const named = summary?.frameworks.find((framework) => framework.name === name);
  return named && explain(`framework_id=${encodeURIComponent(named.id)}`);
}

/** The answer; undefined for 404, and when nobody answers unless `isNeeded`. */
async function ask<T>(url: string, option: string, isNeeded: boolean): Promise<T | undefined> {
  let response: Response;
  try {
    response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
  } catch {
    if (!isNeeded) return undefined;
    throw new StartError(`Nobody answers at ${url}. Name the right address with ${option} http://HOST:PORT`, 1);
  }
  const text = await response.text();
  if (response.status === 404) return undefined;
  if (!response.ok) throw new StartError(`${url} answered ${response.status}: ${text.slice(0, 300)}`, 1);
  return JSON.parse(text) as T;
}

function encodePath(id: string): string {
  return id
    .split("/")
    .filter((part) => part !== "")
    .map(encodeURIComponent)
    .join("/");
}
