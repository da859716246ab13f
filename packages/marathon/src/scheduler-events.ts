import type { scheduler } from "@mesolite/wire";
import { publishStep } from "./deployments/deployment-events.ts";
import type { Instance } from "./instances/instance.ts";
import { resumeKills } from "./instances/kill-service.ts";
import { askAbout, reconcileUnconfirmed } from "./instances/reconcile.ts";
import { onFrameworkMessage, onStatusUpdate } from "./instances/status-update.ts";
import { expungeInstance, putInstance } from "./instances/update-instance.ts";
import { instanceIdOfTask } from "./instances/task-id.ts";
import type { SchedulerCallFailedEvent } from "./messages.ts";
import { frameworkInfo, wantedRoles } from "./queue/framework-info.ts";
import { addOffers } from "./queue/process-offers.ts";
import { suppressedAtStart } from "./queue/revive.ts";
import { storeKeys } from "./store-keys.ts";
import type { Turn } from "./turn.ts";

/** One event of the master's stream. Kinds that Marathon does not use are ignored. */
export function onSchedulerEvent(turn: Turn, event: scheduler.Event): void {
  switch (event.type) {
    case "SUBSCRIBED":
      if (event.subscribed) onSubscribed(turn, event.subscribed);
      return;
    case "OFFERS":
      return addOffers(turn, event.offers?.offers ?? []);
    case "RESCIND":
      turn.state.offers.delete(event.rescind?.offer_id.value ?? "");
      return;
    case "UPDATE":
      if (event.update) onStatusUpdate(turn, event.update.status);
      return;
    case "MESSAGE":
      if (event.message)
        onFrameworkMessage(turn, event.message.executor_id.value, event.message.agent_id.value, event.message.data);
      return;
    case "ERROR":
      return onError(turn, event.error?.message ?? "");
    case "INVERSE_OFFERS":
      return declineInverse(turn, event.inverse_offers?.inverse_offers ?? []);
    default:
      return;
  }
}

function onSubscribed(turn: Turn, subscribed: scheduler.Event_Subscribed): void {
  const { state } = turn;
  const frameworkId = subscribed.framework_id.value;
  const master = subscribed.master_info;
  const address = master?.address?.hostname ?? master?.address?.ip ?? master?.hostname;
  state.masterUrl = address === undefined ? undefined : `${address}:${master?.address?.port ?? master?.port ?? 5050}`;
  state.homeRegion = master?.domain?.fault_domain?.region?.name;
  if (state.frameworkId !== frameworkId) turn.persist(storeKeys.frameworkId, frameworkId);
  const isNew = state.frameworkId === undefined;
  state.frameworkId = frameworkId;
  state.isSubscribed = true;
  if (isNew) turn.publish("scheduler_registered_event", { frameworkId, master: state.masterUrl });
  else turn.publish("scheduler_reregistered_event", { master: state.masterUrl });
  if (!state.hasRegistered) {
    for (const deployment of state.deployments.values()) publishStep(turn, "deployment_info", deployment);
  }
  state.hasRegistered = true;
  resumeKills(turn);
  reconcileUnconfirmed(turn);
}

/** Opens the stream (again): the first call of a life and after each loss. */
export function subscribe(turn: Turn): void {
  const { state } = turn;
  const roles = wantedRoles(state);
  state.subscribedRoles = roles;
  turn.subscribe({ frameworkInfo: frameworkInfo(state, roles), suppressedRoles: suppressedAtStart(turn, roles) });
}

/** Offers end with the connection. */
export function onDisconnected(turn: Turn): void {
  const { state } = turn;
  if (state.isSubscribed) turn.publish("scheduler_disconnected_event", {});
  state.isSubscribed = false;
  state.offers.clear();
  subscribe(turn);
}

/**
 * Errors of the master end the framework. One that was removed has lost its tasks with its id: the next start is a new framework that
 * launches everything again.
 */
function onError(turn: Turn, message: string): void {
  const isRemoved = /removed|completed/i.test(message);
  if (isRemoved) {
    for (const instance of [...turn.state.instances.all()]) expungeInstance(turn, instance);
    turn.persist(storeKeys.frameworkId, undefined);
  }
  turn.exit(isRemoved ? 110 : 106, `Mesos refused this framework: ${message}`);
}

function declineInverse(turn: Turn, offers: readonly { readonly id: { readonly value: string } }[]): void {
  if (offers.length === 0) return;
  turn.call({
    type: "DECLINE_INVERSE_OFFERS",
    decline_inverse_offers: { inverse_offer_ids: offers.map((offer) => ({ value: offer.id.value })) },
  });
}

/**
 * The tasks of a refused ACCEPT never existed: their instances are launched again. Those of one that may have arrived may be running:
 * the master is asked, here or when there is a connection again; an answer that never comes is what --task_launch_confirm_timeout is for.
 */
export function onCallFailed(turn: Turn, { call, outcome, message }: SchedulerCallFailedEvent): void {
  const isRefused = outcome === "refused";
  turn.log("warn", `${call.type ?? "call"} ${isRefused ? "was refused by" : "may not have reached"} the master: ${message}`);
  const unconfirmed = unconfirmedOf(turn, call);
  if (!isRefused) {
    if (turn.state.isSubscribed) askAbout(turn, unconfirmed);
    return;
  }
  for (const instance of unconfirmed) {
    if (instance.goal === "Decommissioned") expungeInstance(turn, instance);
    else putInstance(turn, { ...instance, condition: "Dropped", sinceMs: turn.nowMs });
  }
}

/** The instances that a call was to launch and of whose tasks nothing was heard. */
function unconfirmedOf(turn: Turn, call: scheduler.Call): readonly Instance[] {
  const launched = call.accept?.operations?.flatMap((operation) => operation.launch?.task_infos ?? []) ?? [];
  return launched.flatMap(({ task_id }) => {
    const instance = turn.state.instances.get(instanceIdOfTask(task_id.value) ?? "");
    return instance?.task?.id === task_id.value && instance.condition === "Provisioned" ? [instance] : [];
  });
}
