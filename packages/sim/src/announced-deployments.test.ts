import { expect, test } from "vitest";
import { AnnouncedDeployments, type DeploymentsView } from "./announced-deployments.ts";

const holding = (...ids: readonly string[]): DeploymentsView => ({ deployments: new Map(ids.map((id) => [id, {}])) });

test("a forged history: a deployment that was under way is forgotten after a crash", () => {
  const deployments = new AnnouncedDeployments();
  deployments.announced("d", holding("d"));
  deployments.stepped(holding("d"));
  expect(() => deployments.checkRecovered(holding("e"))).toThrow(/deployment d was under way, and is forgotten/);
});

test("one that has ended may be there or not", () => {
  for (const recovered of [holding(), holding("d")]) {
    const deployments = new AnnouncedDeployments();
    deployments.announced("d", holding("d"));
    deployments.stepped(holding());
    deployments.checkRecovered(recovered);
  }
});

test("one that had ended when its beginning was told is no more", () => {
  const deployments = new AnnouncedDeployments();
  deployments.announced("d", holding());
  deployments.checkRecovered(holding());
});
