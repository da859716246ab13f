import type { Resource } from "@mesolite/wire";

/**
 * A multiset of resources. Values are immutable; functions return new arrays. The form that the algebra works on has
 * `reservations` instead of the old `role` and `reservation` fields (see `toPostRefinement`) and at most one entry for
 * everything that merges (see `normalize`). n copies of one shared volume are n equal entries.
 */
export type Resources = readonly Resource[];

export type {
  Attribute,
  Labels as LabelList,
  Resource,
  Resource_DiskInfo as Disk,
  Resource_DiskInfo_Source as DiskSource,
  Resource_ReservationInfo as Reservation,
  Value_Range as Range,
} from "@mesolite/wire";
