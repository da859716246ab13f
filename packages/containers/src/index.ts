export * from "./port.ts";
export { type CgroupRoots } from "./cgroup/cgroup-v1.ts";
export { type Cgroups } from "./cgroup/cgroups.ts";
export { selectCgroups } from "./cgroup/select-cgroups.ts";
export { ProcessContainerizer, type ProcessContainerizerOptions } from "./process/process-containerizer.ts";
