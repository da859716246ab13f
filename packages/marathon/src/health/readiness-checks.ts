import type { App } from "../definition/app.ts";
import { portsOf } from "../definition/app-ports.ts";
import { definitionOf } from "../definition/definition-of.ts";
import { instanceAddress } from "../instances/instance-address.ts";
import type { Instance } from "../instances/instance.ts";
import type { ProbeResult } from "../messages.ts";
import type { MarathonState } from "../state.ts";
import type { Turn } from "../turn.ts";
import type { ReadinessResult } from "./health-state.ts";
import { requestProbe } from "./probe-queue.ts";

/** Readiness matters only while a deployment changes the app, and only until the instance has been ready once. */
export function onReadinessCheckDue(turn: Turn, instanceId: string, index: number): void {
  const { state } = turn;
  const instance = state.instances.get(instanceId);
  const app = instance && definitionOf(state, instance);
  const check = app?.readinessChecks[index];
  if (!instance || !check || instance.condition !== "Running" || !isDeploying(state, instance.appId)) return;
  if (state.health.readiness.get(instanceId)?.get(index)?.ready) return;
  const nextMs = turn.nowMs + Math.max(1, check.intervalSeconds) * 1000;
  turn.timer(`readiness/${instanceId}/${index}`, nextMs, { kind: "readinessCheck", instanceId, index });
  const portIndex = portsOf(app).findIndex((port) => port.name === check.portName);
  const address = instanceAddress(app, instance, undefined, portIndex);
  if (!address || !instance.task) return;
  const effect = {
    probeId: `readiness/${instance.task.id}/${index}`,
    protocol: check.protocol === "HTTPS" ? ("https" as const) : ("http" as const),
    ...address,
    path: check.path,
    timeoutMs: check.timeoutSeconds * 1000,
    wantBody: check.preserveLastResponse,
  };
  requestProbe(turn, { purpose: "readiness", instanceId, taskId: instance.task.id, index, effect });
}

function isDeploying(state: MarathonState, appId: string): boolean {
  return [...state.deployments.values()].some((deployment) => deployment.plan.change.apps[appId] !== undefined);
}

export function onReadinessProbed(turn: Turn, instanceId: string, index: number, result: ProbeResult): void {
  const { state } = turn;
  const instance = state.instances.get(instanceId);
  const check = instance && definitionOf(state, instance)?.readinessChecks[index];
  if (!instance || !check || instance.condition !== "Running") return;
  const isAnswer = result.kind === "http";
  const ready = isAnswer && check.httpStatusCodesForReady.includes(result.status);
  const lastResponse =
    isAnswer && check.preserveLastResponse
      ? { status: result.status, contentType: result.contentType ?? "application/octet-stream", body: result.body ?? "" }
      : undefined;
  const results = state.health.readiness.get(instanceId) ?? new Map<number, ReadinessResult>();
  results.set(index, { name: check.name, ready, lastResponse });
  state.health.readiness.set(instanceId, results);
  turn.touchedApps.add(instance.appId);
}

/** True when every readiness check of the instance's definition has succeeded once. */
export function isReady(state: MarathonState, app: App, instance: Instance): boolean {
  const results = state.health.readiness.get(instance.id);
  return app.readinessChecks.every((_, index) => results?.get(index)?.ready === true);
}
