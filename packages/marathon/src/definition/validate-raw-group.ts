import { nested, violation, type Violation } from "./failure.ts";
import type { RawGroup } from "./group-schema.ts";

/**
 * `version` and `scaleBy` are requests of their own: beside anything else, an id too, it would be a guess what is meant. A group that was
 * read with GET and edited carries its version: it is refused and not rolled back.
 */
export function validateRawGroup(raw: RawGroup): readonly Violation[] {
  const given = Object.values(raw).filter((value) => value !== undefined).length;
  const lonely = (["version", "scaleBy"] as const).filter((key) => raw[key] !== undefined && given > 1);
  const inside = (raw.groups ?? []).flatMap((group, i) => nested(`/groups(${i})`, validateRawGroup(group)));
  return [...lonely.map((key) => violation(`/${key}`, "not allowed in conjunction with other properties.")), ...inside];
}
