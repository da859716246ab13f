import { type Resources, sumResources, toEndpoint } from "@mesolite/resources";
import { isTerminal, type master } from "@mesolite/wire";
import { isConnected } from "../../state/index.ts";
import type { FrameworkSnapshot } from "../snapshot.ts";
import { sumHeld } from "./sum-held.ts";
import { timeInfo } from "../../tasks/status.ts";

/** A framework as GET_FRAMEWORKS shows it. */
export function frameworkMessage(snapshot: FrameworkSnapshot): master.Response_GetFrameworks_Framework {
  const { framework, unregisteredAtMs, offers } = snapshot;
  const ended = unregisteredAtMs !== undefined;
  return {
    framework_info: framework.info,
    active: !ended && framework.phase === "active",
    connected: !ended && isConnected(framework),
    recovered: !ended && framework.phase === "recovered",
    registered_time: timeInfo(framework.registeredAtMs),
    reregistered_time: timeInfo(framework.reregisteredAtMs ?? framework.registeredAtMs),
    unregistered_time: ended ? timeInfo(unregisteredAtMs) : undefined,
    offers: offers.map((offer) => offer.offer),
    allocated_resources: toEndpoint(sumHeld(heldResources(snapshot))),
    offered_resources: toEndpoint(sumResources(offers.map((offer) => offer.resources))),
    offer_constraints: framework.offerConstraints ?? {},
  };
}

function* heldResources(snapshot: FrameworkSnapshot): Generator<Resources, void, undefined> {
  for (const task of snapshot.active) if (!isTerminal(task.state)) yield task.resources;
  for (const executor of snapshot.executors) yield executor.resources;
}
