import { draftOf, revertChange, type Root } from "../definition/root.ts";
import type { MarathonState } from "../state.ts";

/** The root as it was at a version: the present one with every later change undone. `undefined` = not kept. */
export function rootAt(state: MarathonState, version: string): Root | undefined {
  const index = state.rootVersions.findIndex((kept) => kept.version === version);
  if (index < 0) return undefined;
  const draft = draftOf(state.root, version, false);
  for (const { change } of state.rootVersions.slice(index + 1).reverse()) revertChange(draft, change);
  return { version, apps: draft.apps, groups: draft.groups };
}
