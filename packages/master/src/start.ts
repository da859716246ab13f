import { pauseForRecovery } from "./allocation/recovery.ts";
import type { Started } from "./events.ts";
import { allocatorQuota } from "./operator/quota.ts";
import { putMaster } from "./registry/registry.ts";
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
  for (const [role, weight] of Object.entries(event.flags.weights)) state.weights.set(role, weight);
  recoverRegistry(state, event.recovered); // Weights of the registry win over the flag.
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
