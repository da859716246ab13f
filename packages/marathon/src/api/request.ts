import type { Answer, ApiRequestEvent, Query } from "../messages.ts";
import type { Finish } from "./change-state.ts";
import type { Sliced } from "../slices.ts";
import type { MarathonState } from "../state.ts";
import type { Moment, Turn } from "../turn.ts";

/** An HTTP request as the shell hands it over. */
export interface ApiRequest {
  readonly requestId: string;
  readonly method: string;
  /** Decoded, without query. */
  readonly path: string;
  readonly query: Query;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** UTF-8 text; absent or empty = no body. */
  readonly body?: string;
  readonly remoteAddress: string;
}

/** The groups that a route's pattern caught, in order. */
export type Params = readonly string[];

/** A read: a pure view of the state. */
export type Read = (state: MarathonState, params: Params, request: ApiRequest, nowMs: number) => Answer;
/** A small write: done within one step. */
export type Write = (turn: Turn, params: Params, request: ApiRequestEvent) => Answer;
/** A write that may be long: prepared in slices from what `now` shows, and made in one step. */
export type Change = (now: Moment, params: Params, request: ApiRequestEvent) => Sliced<Finish>;
