/** Changes are made one after the other. A long one takes several steps, between which everything else goes on; those after it wait. */
import type { Answer, ApiRequestEvent } from "../messages.ts";
import { runSlice } from "../slices.ts";
import type { Turn } from "../turn.ts";
import { json } from "./answers.ts";
import { findRoute, plainPath, withCommonHeaders } from "./find-route.ts";

/** Requests that wait behind a long one at most; more are refused. The longest takes seconds: nobody sends so many meanwhile in earnest. */
const maxWaiting = 1_000;

/** A write inside a step. It is answered when its turn has come and it is done. */
export function performWrite(turn: Turn, event: ApiRequestEvent): void {
  const { changes } = turn.state;
  if (!changes.underWay && changes.waiting.length === 0) return begin(turn, event);
  if (changes.waiting.length < maxWaiting) changes.waiting.push(event);
  else reply(turn, event.requestId, json({ message: "Too many changes wait for one that is under way; try again later" }, 503));
}

/** The next slice of the change under way, or the beginning of the next change. */
export function continueChange(turn: Turn): void {
  const { changes } = turn.state;
  if (changes.underWay) return advance(turn);
  const next = changes.waiting.shift();
  if (next) begin(turn, next);
}

function begin(turn: Turn, event: ApiRequestEvent): void {
  const found = findRoute(event.method, plainPath(event.path));
  const route = found.kind === "found" ? found.route : undefined;
  if (found.kind !== "found" || !route || "read" in route) {
    reply(turn, event.requestId, json({ message: `URI not found: ${event.path}` }, 404));
    return goOn(turn);
  }
  if ("write" in route) {
    reply(turn, event.requestId, route.write(turn, found.params, event));
    return goOn(turn);
  }
  turn.state.changes.underWay = { requestId: event.requestId, work: route.change(turn, found.params, event) };
  advance(turn);
}

function advance(turn: Turn): void {
  const { changes } = turn.state;
  if (!changes.underWay) return;
  const { requestId, work } = changes.underWay;
  const done = runSlice(work);
  if (done) {
    changes.underWay = undefined;
    reply(turn, requestId, done.value(turn));
  }
  goOn(turn);
}

function goOn(turn: Turn): void {
  const { underWay, waiting } = turn.state.changes;
  if (underWay || waiting.length > 0) turn.timer("change", turn.nowMs, { kind: "changeContinued" });
}

function reply(turn: Turn, requestId: string, answer: Answer): void {
  turn.reply(requestId, withCommonHeaders(turn.state, answer));
}
