import type { Root, RootChange } from "../definition/root.ts";
import { isBusyWith, type Deployment } from "./deployment.ts";

/**
 * Apps of which a deployment that is about to be cancelled was replacing instances. The change that cancels it goes on with them: the
 * original leaves such an app running on two configurations for good.
 */
export function unfinishedRestarts(cancelled: readonly Deployment[], target: Root): ReadonlySet<string> {
  const restarting = cancelled.flatMap((deployment) =>
    deployment.plan.steps
      .flatMap((step) => step.actions)
      .filter(({ action, app }) => action === "RestartApplication" && isBusyWith(deployment, app))
      .map(({ app }) => app),
  );
  return new Set(restarting.filter((app) => target.apps.has(app)));
}

/** The change with these apps in it, so that the new deployment holds them too; undoing it leaves them as they are. */
export function withApps(change: RootChange, apps: ReadonlySet<string>, target: Root): RootChange {
  const added = [...apps].flatMap((id) => {
    const app = target.apps.get(id);
    return app && !change.apps[id] ? [[id, { before: app, after: app }] as const] : [];
  });
  return added.length === 0 ? change : { ...change, apps: { ...change.apps, ...Object.fromEntries(added) } };
}
