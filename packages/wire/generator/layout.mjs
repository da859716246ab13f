// Which schema file's messages are exported where. "" is the package itself; anything else a namespace object.

/** Schema folder or file → namespace. The longest matching prefix wins. */
const namespaces = [
  ["v1/", ""],
  ["well-known/", "wellKnown"],
  ["api/allocator", "allocator"],
  ["api/maintenance", "maintenance"],
  ["api/quota", "quota"],
  ["api/scheduler", "scheduler"],
  ["api/executor", "executor"],
  ["api/master", "master"],
  ["api/agent", "agent"],
  ["api/resource-provider", "resourceProvider"],
  ["v0/scheduler", "v0"],
  ["internal/", "internal"],
  ["internal/authentication", "authentication"],
  ["internal/registry", "registry"],
  ["internal/provider-registry", "providerRegistry"],
  ["internal/agent-state", "agentState"],
  ["internal/flags", "flags"],
  ["internal/acls", "flags"],
  ["internal/oversubscription", "oversubscription"],
];

export function namespaceOf(file) {
  const matches = namespaces.filter(([prefix]) => file.startsWith(prefix));
  if (matches.length === 0) throw new Error(`proto/${file}: no namespace; add a row to generator/layout.mjs`);
  return matches.sort((a, b) => b[0].length - a[0].length)[0][1];
}

/** Messages whose TypeScript name differs from the last part of their protobuf name. */
export const renamed = new Map([["mesos.scheduler.Call", "SchedulerCall"]]);

/** `v1/task.proto` → `v1-task`: the generated file's name without extension. */
export function moduleOf(file) {
  return file.replace(/\.proto$/, "").replaceAll("/", "-");
}
