import type { Answer as CoreAnswer } from "@mesolite/marathon";

/** What is read of the core's explanation of an app, and of the master's of its framework. */
interface AppExplanation {
  readonly role: string;
  readonly scheduled: number;
  readonly frameworkId?: string;
}

interface MasterExplanation {
  readonly frameworks: readonly { readonly roles: readonly { readonly role: string }[] }[];
}

const timeoutMs = 5_000;

export function isExplainPath(method: string, path: string): boolean {
  return method === "GET" && /^\/+v2\/+apps\/.+\/explain\/*$/.test(path);
}

/**
 * Adds to the explanation of an app that waits for offers, as `master`, what the master says of Marathon's role: which rule kept each
 * agent's offer away. A master that cannot be asked, or that has no /explain (Apache Mesos), becomes `master.problem`.
 */
export async function explainWithMaster(answer: CoreAnswer, masterUrl: string | undefined): Promise<CoreAnswer> {
  if (answer.status !== 200 || typeof answer.body !== "string") return answer;
  const explanation = JSON.parse(answer.body) as Partial<AppExplanation>;
  const { role, scheduled = 0, frameworkId } = explanation;
  if (scheduled === 0 || role === undefined) return answer; // Also an app that is called "explain".
  const master = await askMaster(masterUrl, frameworkId, role);
  return { ...answer, body: JSON.stringify({ ...explanation, master }) };
}

async function askMaster(masterUrl: string | undefined, frameworkId: string | undefined, role: string): Promise<unknown> {
  if (masterUrl === undefined || frameworkId === undefined) return { problem: "Marathon is not registered with a master" };
  const url = `${withScheme(masterUrl)}/explain?framework_id=${encodeURIComponent(frameworkId)}&role=${encodeURIComponent(role)}`;
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) });
    if (!response.ok) return { problem: `${url} answered ${response.status}: ${(await response.text()).slice(0, 200)}` };
    const { frameworks } = (await response.json()) as MasterExplanation;
    return frameworks[0]?.roles[0] ?? { problem: `${url} told nothing of the framework` };
  } catch (error) {
    return { problem: `${url} could not be asked: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** A master tells its address as `host:port`. */
function withScheme(address: string): string {
  return /^https?:/.test(address) ? address : `http://${address}`;
}
