import { pauseForRecovery } from "./allocation/recovery.ts";
import type { Started } from "./events.ts";
import { allocatorQuota } from "./operator/quota.ts";
import { putMaster, putWeight } from "./registry/registry.ts";
import { recoverRegistry } from "./registry/recover.ts";
import { log, persist, setTimer, type Turn } from "./turn.ts";

/** The first event: this master leads from now on, with what the registry says. */
export function start(turn: Turn, event: Started): void {
  const { state, allocator, nowMs } = turn;
  state.masterInfo = event.masterInfo;
  state.flags = event.flags;
  state.started = true;
  state.startedAtMs = nowMs;
  state.electedAtMs = nowMs;
  recoverRegistry(state, event.recovered);
  takeWeights(turn, event.flags.weights);
  allocator.updateWeights(state.weights);
  for (const [role, config] of state.quotas) allocator.updateQuota(role, allocatorQuota(config));
  pauseForRecovery(turn);
  persist(turn, putMaster(event.masterInfo));
  setTimer(turn, event.flags.allocationIntervalMs, { kind: "allocationDue", batch: true });
  setTimer(turn, event.flags.registryGcIntervalMs, { kind: "registryGcDue" });
  const expected = state.recoveredAgents.size;
  if (expected > 0) setTimer(turn, event.flags.agentReregisterTimeoutMs, { kind: "recoveredAgentsTimedOut" });
  log(turn, "info", `Master ${event.masterInfo.id} elected; ${expected} agents of the registry may register again`);
}

/** The flag's weights are the first ones: stored, and from then on operators change them by the API. */
function takeWeights(turn: Turn, given: Readonly<Record<string, number>>): void {
  const { weights } = turn.state;
  const entries = Object.entries(given);
  if (weights.size > 0) {
    const isOutdated = entries.some(([role, weight]) => weights.get(role) !== weight);
    if (isOutdated) log(turn, "warn", "--weights is ignored: the registry has weights already, and differs");
    return;
  }
  for (const [role, weight] of entries) weights.set(role, weight);
  persist(turn, ...entries.map(([role, weight]) => putWeight(role, weight)));
}
