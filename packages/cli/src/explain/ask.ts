import { StartError } from "@mesolite/daemons";
import type { AppExplanation, ClusterExplanation } from "./explanation.ts";

export interface Addresses {
  /** URLs; a name and password before the host are sent as HTTP's basic authentication. */
  readonly marathon: string;
  readonly master: string;
}

export type Found =
  | { readonly kind: "app"; readonly explanation: AppExplanation }
  | { readonly kind: "frameworks"; readonly explanation: ClusterExplanation };

type Answer<T> =
  | { readonly kind: "found"; readonly answer: T }
  | { readonly kind: "unknown" } // 404.
  | { readonly kind: "failed"; readonly message: string };

/** An app by its id, else a framework by its id or name, else a role. @throws StartError with a sentence */
export async function findExplanation(name: string, { marathon, master }: Addresses): Promise<Found> {
  const app = await ask<AppExplanation>(`${marathon}/v2/apps/${encodePath(name)}/explain`, "--marathon");
  if (app.kind === "found") return { kind: "app", explanation: app.answer };
  if (name.startsWith("/")) {
    if (app.kind === "failed") throw new StartError(app.message, 1);
    throw new StartError(`Marathon at ${shown(marathon)} has no app ${name}. Its apps: ${shown(marathon)}/v2/apps`, 1);
  }
  // From here on only the master is needed; what was wrong with Marathon matters if the name turns out to be nobody's.
  const explain = (query: string): Promise<ClusterExplanation | undefined> => known(`${master}/explain?${query}`, "--master");
  const found =
    (await explain(`framework_id=${encodeURIComponent(name)}`)) ??
    (await byName(name, master, explain)) ??
    (await explain(`role=${encodeURIComponent(name)}`));
  if (found !== undefined) return { kind: "frameworks", explanation: found };
  const ids = `Apps' ids begin with "/".`;
  if (app.kind === "unknown")
    throw new StartError(`No app, framework or role is called ${name} at ${shown(marathon)} and ${shown(master)}. ${ids}`, 1);
  throw new StartError(
    `No framework or role is called ${name} at ${shown(master)}. ${ids} Of apps nothing is known: ${app.message}`,
    1,
  );
}

async function byName(
  name: string,
  master: string,
  explain: (query: string) => Promise<ClusterExplanation | undefined>,
): Promise<ClusterExplanation | undefined> {
  type Summary = { readonly frameworks: readonly { readonly id: string; readonly name: string }[] };
  const summary = await known<Summary>(`${master}/state-summary`, "--master");
  const named = summary?.frameworks.find((framework) => framework.name === name);
  return named && explain(`framework_id=${encodeURIComponent(named.id)}`);
}

/** The answer, or undefined for 404. @throws StartError for anything else */
async function known<T>(url: string, option: string): Promise<T | undefined> {
  const asked = await ask<T>(url, option);
  if (asked.kind === "failed") throw new StartError(asked.message, 1);
  return asked.kind === "found" ? asked.answer : undefined;
}

async function ask<T>(url: string, option: string): Promise<Answer<T>> {
  const failed = (problem: string): Answer<T> => ({ kind: "failed", message: problem });
  const where = shown(url);
  let response: Response;
  let text: string;
  try {
    response = await fetch(where, { headers: credentials(url), signal: AbortSignal.timeout(10_000) });
    text = await response.text();
  } catch {
    return failed(`Nobody answers at ${where}. Name the right address with ${option} http://HOST:PORT`);
  }
  if (response.status === 404) return { kind: "unknown" };
  if (response.status === 401)
    return failed(`${where} wants a name and a password: give them with ${option} http://NAME:PASSWORD@HOST:PORT`);
  if (!response.ok) return failed(`${where} answered ${response.status}: ${text.slice(0, 300)}`);
  try {
    return { kind: "found", answer: JSON.parse(text) as T };
  } catch {
    return failed(
      `${where} answered no JSON: another program listens there. Name the right address with ${option} http://HOST:PORT`,
    );
  }
}

function credentials(url: string): Record<string, string> {
  const { username, password } = new URL(url);
  if (username === "" && password === "") return {};
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { Authorization: `Basic ${Buffer.from(pair).toString("base64")}` };
}

/** Without the name and password: for people, and for fetch, which refuses them. */
function shown(url: string): string {
  return url.replace(/^(https?:\/\/)[^/@]*@/, "$1");
}

function encodePath(id: string): string {
  return id
    .split("/")
    .filter((part) => part !== "")
    .map(encodeURIComponent)
    .join("/");
}
