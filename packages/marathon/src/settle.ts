import { assert } from "@mesolite/base";
import { advance, deploymentBusyWith } from "./deployments/run-deployments.ts";
import { giveUpAll, scaleTo } from "./instances/scale-app.ts";
import { processOffers } from "./queue/process-offers.ts";
import { refreshQueue } from "./queue/refresh-queue.ts";
import { settleOfferDemand } from "./queue/revive.ts";
import type { Turn } from "./turn.ts";

/** Looking at an app may touch it again; a handful of rounds brings every app to rest. More would be two rules that undo each other. */
const maxRounds = 50;

/**
 * Ends a step: compares wanted and actual state of every app that was touched, moves deployments on, uses offers, asks for more. Of very
 * many apps some are left for the next steps.
 */
export function settle(turn: Turn): void {
  settleApps(turn);
  processOffers(turn);
  settleApps(turn);
  settleOfferDemand(turn);
  if (turn.state.unsettledApps.size > 0) turn.timer("settle", turn.nowMs, { kind: "unsettledApps" });
}

function settleApps(turn: Turn): void {
  for (let round = 0; turn.touchedApps.size > 0; round++) {
    assert(round < maxRounds, `apps do not come to rest: ${[...turn.touchedApps].join(", ")}`);
    const touched = turn.takeTouched();
    advanceDeployments(turn, touched);
    for (const appId of touched) {
      if (!deploymentBusyWith(turn, appId)) keepScale(turn, appId);
      refreshQueue(turn, appId);
    }
  }
}

function advanceDeployments(turn: Turn, touched: readonly string[]): void {
  for (const id of [...turn.state.deployments.keys()]) {
    const deployment = turn.state.deployments.get(id);
    if (deployment && (deployment.open.size === 0 || touched.some((appId) => deployment.open.has(appId))))
      advance(turn, deployment, touched);
  }
}

/** The scale check of one app: what no deployment is busy with has as many instances as it should. */
function keepScale(turn: Turn, appId: string): void {
  const app = turn.state.root.apps.get(appId);
  if (app) scaleTo(turn, app, app.instances);
  else giveUpAll(turn, appId);
}
