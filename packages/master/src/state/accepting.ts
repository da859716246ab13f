import type { Filters, Offer_Operation } from "@mesolite/wire";
import type { SchedulerCalled } from "../events.ts";
import type { OfferRecord } from "./offer.ts";

/** An ACCEPT of which some operations are still to be applied. */
export interface AcceptUnderWay {
  readonly operations: readonly Offer_Operation[];
  /** The next operation, and how many of its tasks are done. */
  readonly operation: number;
  readonly task: number;
  /** Why its offers cannot be used: all its operations are dropped. */
  readonly problem?: string;
  /** The first of its offers: under its id what is left of all of them stands in the books between two slices. */
  readonly first?: OfferRecord;
  /** Something was left at the end of the last slice. */
  readonly isHeld: boolean;
  readonly filters?: Filters | undefined;
}

/** A framework's ACCEPT that takes several steps, and the calls that came after it: they are performed in their order. */
export interface Accepting {
  underWay: AcceptUnderWay | undefined;
  readonly waiting: SchedulerCalled[];
}
