import type { ContentFormat, HttpBody } from "@mesolite/http-api";
import { fromMillis } from "@mesolite/resources";
import { master, type Resource, type Role } from "@mesolite/wire";
import type { MasterState } from "../../state/index.ts";
import { paused } from "../paused.ts";
import { type RoleUsage, roleUsages } from "../roles.ts";

/** GET_ROLES: a small answer, but every agent has to be looked at for it. */
export function rolesBody(state: MasterState, format: ContentFormat): HttpBody {
  const usages = roleUsages(state);
  return format === "json"
    ? encoded(usages, "", master.Response.toJsonText)
    : encoded(usages, new Uint8Array(0), master.Response.encode);
}

function* encoded<B>(
  usages: ReturnType<typeof roleUsages>,
  pause: B,
  encode: (response: master.Response) => B,
): Generator<B, void, undefined> {
  const roles = (yield* paused(usages, pause)).map(roleMessage);
  yield encode({ type: "GET_ROLES", get_roles: { roles } });
}

function roleMessage(usage: RoleUsage): Role {
  const millis = new Map(usage.allocated);
  for (const [name, offered] of usage.offered) millis.set(name, (millis.get(name) ?? 0) + offered);
  const sorted = [...millis].sort(([left], [right]) => (left < right ? -1 : 1));
  return {
    name: usage.name,
    weight: usage.weight,
    frameworks: usage.frameworkIds.map((value) => ({ value })),
    resources: sorted.map(([name, amount]): Resource => ({ name, type: "SCALAR", scalar: { value: fromMillis(amount) } })),
  };
}
