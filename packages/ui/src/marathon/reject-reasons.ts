import type { App } from "./api.ts";

/** What is wrong with an offer, for each reason that GET /v2/queue counts, in the words after "refused: ...". */
const words: Readonly<Record<string, (app: Asked) => string>> = {
  UnfulfilledRole: () => "a role that it does not take",
  UnfulfilledConstraint: () => "constraints that are not met",
  NoCorrespondingReservationFound: () => "no reservation of its volumes",
  AgentMaintenance: () => "an agent in maintenance",
  InsufficientCpus: (app) => `too few CPUs (an instance asks for ${app.cpus})`,
  InsufficientMemory: (app) => `too little memory (an instance asks for ${app.mem} MiB)`,
  InsufficientDisk: (app) => `too little disk (an instance asks for ${app.disk ?? 0} MiB)`,
  InsufficientGpus: (app) => `too few GPUs (an instance asks for ${app.gpus ?? 0})`,
  InsufficientPorts: () => "too few free ports",
  DeclinedScarceResources: () => "GPUs, which are kept for those who ask for them",
};

export type Asked = Pick<App, "cpus" | "mem" | "disk" | "gpus">;

/** A reason that this page does not know yet is shown by its name. */
export function rejectReason(reason: string, asked: Asked): string {
  return words[reason]?.(asked) ?? reason;
}
