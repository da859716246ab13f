import type { Offer, Resource } from "@mesolite/wire";

/** An offer that its framework has neither answered nor lost. */
export interface OfferRecord {
  readonly id: string;
  readonly frameworkId: string;
  readonly agentId: string;
  readonly role: string;
  /** Allocated to `role`, in the post-refinement format. What `offer` shows may be downgraded for the framework. */
  readonly resources: readonly Resource[];
  /** As it was sent, before per-framework downgrades. */
  readonly offer: Offer;
  readonly madeAtMs: number;
  /** What is left of the offers of an ACCEPT under way: nobody can use it any more. */
  readonly accepted?: true;
}

/** What is to happen to an offer that is on its way back. */
export interface ReturningOffer {
  /** Its framework does not want it for so long; absent: it did not refuse. */
  readonly refusal?: { readonly refuseSeconds?: number } | undefined;
  /** The stream on which its framework is told that it is rescinded. */
  readonly toldOn?: string;
}
