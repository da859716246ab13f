import type { scheduler, v0 } from "./gen/index.ts";

/** A driver's call in the v1 form, and what the v1 form has no place for. */
export interface DriverCall {
  readonly call: scheduler.Call;
  /** Subscribe even though another scheduler of this framework is connected: the other one is dropped. */
  readonly force: boolean;
}

/** All parts but Subscribe are the same messages already, and are shared, not copied. */
export function schedulerCallFromV0(call: v0.SchedulerCall): DriverCall {
  if (call.subscribe === undefined) return { call: { ...call, subscribe: undefined }, force: false };
  const { force, ...subscribe } = call.subscribe;
  return { call: { ...call, subscribe }, force: force ?? false };
}
