/** Names of Mesos's Docker containers. */

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
/** `mesos-<container id>` (dockerContainerName); from 0.23 to 1.3 `mesos-<agent id>.<container id>`; `.executor` behind it for an executor in a container of its own. */
const pattern = new RegExp(`^/?mesos-(?:.+\\.)?(${uuid})(\\.executor)?$`, "i");

/** The container id in a name that any Mesos gave; undefined for other containers. */
export function parseContainerName(name: string): { readonly containerId: string; readonly isExecutor: boolean } | undefined {
  const match = pattern.exec(name);
  return match?.[1] === undefined ? undefined : { containerId: match[1], isExecutor: match[2] !== undefined };
}
