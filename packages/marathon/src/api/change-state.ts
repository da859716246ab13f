import type { Answer, ApiRequestEvent } from "../messages.ts";
import type { Sliced } from "../slices.ts";
import type { Turn } from "../turn.ts";

/** The last step of a change: makes it and says so. */
export type Finish = (turn: Turn) => Answer;

/** Changes over REST: the long one that takes several steps, and those that came after it. */
export interface ChangeState {
  underWay: { readonly requestId: string; readonly work: Sliced<Finish> } | undefined;
  readonly waiting: ApiRequestEvent[];
}

export function newChangeState(): ChangeState {
  return { underWay: undefined, waiting: [] };
}
