import type { StateClass } from "@mesolite/base";
import { AgentTable } from "./agent-table.ts";
import { Allocator } from "./allocator.ts";
import { ClientTable } from "./client-table.ts";
import { Columns } from "./columns.ts";
import { OfferFilters } from "./offer-filters.ts";
import { Refusals } from "./refusals.ts";
import { ResourceIndex } from "./resource-index.ts";
import { RoleTree } from "./role-tree.ts";
import { ShareOrder } from "./share-order.ts";
import { ShareTable } from "./share-table.ts";

/** All classes of whose instances an allocator consists, so that a snapshot can be taken of it and made an allocator again. */
export const stateClasses: readonly StateClass[] = [
  Allocator,
  AgentTable,
  ClientTable,
  Columns,
  OfferFilters,
  Refusals,
  ResourceIndex,
  RoleTree,
  ShareOrder,
  ShareTable,
];
