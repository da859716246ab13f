// What a chaos run records. Times are milliseconds since the epoch, of one machine's clock.

export type Role = "master" | "marathon" | "agent" | "zookeeper";
export type FaultKind = "kill" | "pause" | "cut";
/** Daemons of which one leads. */
export type Group = "master" | "marathon";

/** One write to Marathon's REST API, as its sender saw it. */
export interface Write {
  readonly kind: "write";
  readonly app: string;
  /** What the app is to be: `instances:3`, `mark:17` (a label), `absent`. */
  readonly value: string;
  readonly startedMs: number;
  readonly endedMs: number;
  /** Done: answered 2xx. Refused: surely not done. Unknown: no answer, or one that leaves it open; it may still happen later. */
  readonly outcome: "done" | "refused" | "unknown";
  /** X-Marathon-Leader of the answer: `http://host:port`. */
  readonly leader?: string;
}

export type ChaosEvent =
  | Write
  /** Who the election's nodes say leads; undefined: nobody. */
  | { readonly kind: "leader"; readonly group: Group; readonly node?: string; readonly host?: string; readonly atMs: number }
  /** Somebody else than before answers requests by itself. */
  | { readonly kind: "serves"; readonly group: Group; readonly host: string; readonly atMs: number }
  /** The store's node `writes`: its version counts the writes, and its data names the election node of who made the last one. */
  | {
      readonly kind: "stored";
      readonly group: Group;
      readonly version: number;
      readonly writer: string;
      readonly atMs: number;
    }
  | { readonly kind: "launched"; readonly taskId: string; readonly atMs: number }
  | { readonly kind: "update"; readonly taskId: string; readonly state: string; readonly atMs: number }
  /** The tasks that have processes on the hosts. The batch framework's tasks have the app "batch". */
  | {
      readonly kind: "processes";
      readonly tasks: readonly { readonly taskId: string; readonly app: string }[];
      readonly atMs: number;
    }
  | {
      readonly kind: "fault";
      readonly role: Role;
      readonly fault: FaultKind;
      readonly host: string;
      /** It led its group at that moment. */
      readonly led: boolean;
      readonly atMs: number;
    }
  | { readonly kind: "healed"; readonly role: Role; readonly host: string; readonly atMs: number }
  /** A batch task did its work to the end: it left its file. */
  | { readonly kind: "worked"; readonly taskId: string }
  | Status
  | { readonly kind: "zookeeper"; readonly host: string; readonly mode: string; readonly atMs: number };

/** What Marathon and the master say, asked in the calm after the faults. */
export interface Status {
  readonly kind: "status";
  readonly apps: readonly AppStatus[];
  readonly deployments: number;
  readonly agents: number;
  /** Batch tasks without a final update. */
  readonly pending: number;
  readonly atMs: number;
}

export interface AppStatus {
  readonly id: string;
  readonly instances: number;
  readonly running: number;
  readonly mark?: string;
  readonly taskIds: readonly string[];
}

/** Apps that are never changed, and how many instances each has. */
export const steadyApps: Readonly<Record<string, number>> = {
  "/chaos/steady-1": 1,
  "/chaos/steady-2": 1,
  "/chaos/steady-3": 4,
};

export type Of<K extends ChaosEvent["kind"]> = Extract<ChaosEvent, { kind: K }>;

export function eventsOf<K extends ChaosEvent["kind"]>(history: readonly ChaosEvent[], kind: K): Of<K>[] {
  return history.filter((event): event is Of<K> => event.kind === kind);
}
