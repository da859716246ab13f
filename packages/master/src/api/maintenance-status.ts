import type { maintenance } from "@mesolite/wire";

// The master's state has no machines and no schedule yet: a schedule cannot be set, so there is none to show.

export function maintenanceSchedule(): maintenance.Schedule {
  return {};
}

export function maintenanceStatus(): maintenance.ClusterStatus {
  return {};
}
