import type { MarathonConfig } from "../config.ts";
import { dependencyLayers } from "./dependency-graph.ts";
import { nested, violation, type Violation } from "./failure.ts";
import { checkId } from "./path-id.ts";
import { enforcedRole } from "./read-app.ts";
import type { Sliced } from "../slices.ts";
import type { Root } from "./root.ts";
import { validateApp } from "./validate-app.ts";

/**
 * Rules over the whole tree, and those of each app that differs from `before` (an app that was accepted once is not judged again).
 * Paths of a single changed app are given as for that app alone, as Marathon's clients expect them.
 */
export function* validateRoot(before: Root, after: Root, config: MarathonConfig): Sliced<readonly Violation[]> {
  const changed = [...after.apps.values()].filter((app) => before.apps.get(app.id) !== app);
  const found: Violation[] = [];
  for (const [i, app] of changed.entries()) {
    const own = validateApp(app, {
      enableFeatures: config.enableFeatures,
      defaultRole: config.mesosRole,
      existingRole: before.apps.get(app.id)?.role,
      enforcedRole: enforcedRole(app.id, after.groups, config),
    });
    for (const one of changed.length === 1 ? own : nested(`/apps(${i})`, own)) found.push(one);
    yield 1;
  }
  yield Math.max(before.apps.size, after.apps.size) / 100;
  for (const one of validateTree(after, config)) found.push(one);
  return found;
}

function validateTree(root: Root, config: MarathonConfig): Violation[] {
  const found: Violation[] = [];
  for (const id of root.groups.keys()) {
    const checked = checkId(id);
    if (!checked.ok) found.push(violation("/id", checked.error));
    if (root.apps.has(id)) found.push(violation("/", "Groups and Applications may not have the same identifier."));
  }
  if (!dependencyLayers(root)) found.push(violation("/", "Dependency graph has cyclic dependencies."));
  if (config.maxApps !== undefined && root.apps.size > config.maxApps) {
    found.push(
      violation(
        "/",
        `This Marathon instance may only handle up to ${config.maxApps} Apps! (Override with command line option --max_apps)`,
      ),
    );
  }
  return found;
}
