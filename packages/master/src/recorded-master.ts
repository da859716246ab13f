import { allocatorStateClasses } from "@mesolite/allocator";
import { Random, type Recordable } from "@mesolite/base";
import { masterDigest } from "./digest.ts";
import { Master } from "./master.ts";
import { ConstraintExclusion } from "./offers/constraint-exclusion.ts";
import { CompletedTasks } from "./state/framework-tasks.ts";

export const recordedMaster: Recordable<Master> = {
  kind: "master",
  make: () => new Master(),
  digest: masterDigest,
  classes: [Master, Random, CompletedTasks, ConstraintExclusion, ...allocatorStateClasses],
};
