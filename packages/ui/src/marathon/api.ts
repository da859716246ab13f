import { queryOptions } from "@tanstack/react-query";
import { HttpError, getJson, sendJson } from "../shared/http.ts";

/** The parts of Marathon's App JSON that the page shows. `mem` and `disk` in MiB. */
export interface App {
  readonly id: string;
  readonly cmd?: string;
  readonly cpus: number;
  readonly mem: number;
  readonly disk?: number;
  readonly gpus?: number;
  readonly instances: number;
  readonly container?: { readonly docker?: { readonly image?: string } };
  readonly healthChecks?: readonly unknown[];
  readonly tasksStaged: number;
  readonly tasksRunning: number;
  readonly tasksHealthy: number;
  readonly tasksUnhealthy: number;
  readonly deployments: readonly { readonly id: string }[];
  readonly tasks?: readonly Instance[];
  readonly lastTaskFailure?: TaskFailure;
}

export interface TaskFailure {
  readonly taskId: string;
  readonly slaveId?: string;
  readonly message: string;
  readonly state: string;
  readonly timestamp: string;
  readonly host: string;
}

export interface Instance {
  readonly id: string;
  readonly host: string;
  readonly slaveId?: string;
  readonly state: string;
  readonly ports?: readonly number[];
  readonly stagedAt?: string;
  readonly startedAt?: string;
  readonly healthCheckResults?: readonly { readonly alive: boolean }[];
}

export interface QueueItem {
  readonly app?: { readonly id: string };
  readonly count: number;
  readonly delay: { readonly timeLeftSeconds: number; readonly overdue: boolean };
  readonly processedOffersSummary?: {
    readonly processedOffersCount: number;
    readonly unusedOffersCount: number;
    readonly rejectSummaryLastOffers?: readonly {
      readonly reason: string;
      readonly declined: number;
      readonly processed: number;
    }[];
  };
}

/** A fallback only: the event stream refetches at once whatever changed. */
const pollMs = 5000;

export const apps = queryOptions({
  queryKey: ["apps"],
  queryFn: async ({ signal }) =>
    (await getJson<{ apps: App[] }>("../v2/apps?embed=apps.counts&embed=apps.deployments", signal)).apps,
  refetchInterval: pollMs,
});

export const queue = queryOptions({
  queryKey: ["queue"],
  queryFn: async ({ signal }) => (await getJson<{ queue: QueueItem[] }>("../v2/queue", signal)).queue,
  refetchInterval: pollMs,
});

export const appQuery = (id: string) =>
  queryOptions({
    queryKey: ["apps", id],
    queryFn: async ({ signal }) => (await getJson<{ app: App }>(`../v2/apps/${id}`, signal)).app,
    refetchInterval: ({ state }) => (isGone(state.error) ? false : pollMs),
  });

/** There is no such app (any more): nothing to poll for; an event asks again. */
export function isGone(error: Error | null): boolean {
  return error instanceof HttpError && error.status === 404;
}

export const info = queryOptions({
  queryKey: ["info"],
  queryFn: ({ signal }) => getJson<{ version: string; frameworkId?: string; leader?: string }>("../v2/info", signal),
  refetchInterval: pollMs,
});

export const createApp = (definition: unknown): Promise<unknown> => sendJson("POST", "../v2/apps", definition);

/** What can be done to an app. `force` stops a running deployment of it, which else answers 409. */
export const scaleApp = (id: string, instances: number, force: boolean): Promise<unknown> =>
  sendJson("PUT", `../v2/apps/${id}?force=${force}`, { instances });
export const restartApp = (id: string, force: boolean): Promise<unknown> =>
  sendJson("POST", `../v2/apps/${id}/restart?force=${force}`);
export const destroyApp = (id: string, force: boolean): Promise<unknown> => sendJson("DELETE", `../v2/apps/${id}?force=${force}`);
export const resetDelay = (id: string): Promise<unknown> => sendJson("DELETE", `../v2/queue/${id}/delay`);
