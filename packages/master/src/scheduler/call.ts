import type { SchedulerCalled } from "../events.ts";
import { continueAccept } from "../offers/apply-accept.ts";
import type { Accepting } from "../state/accepting.ts";
import { reply, setTimer, type Turn } from "../turn.ts";
import { performCall } from "./perform-call.ts";
import { validateSchedulerCall } from "./validate-scheduler-call.ts";

/** Any scheduler call but SUBSCRIBE. One that comes while an ACCEPT of its framework takes several steps waits for it: a KILL finds its task. */
export function handleSchedulerCall(turn: Turn, event: SchedulerCalled): void {
  const { call, requestId } = event;
  const invalid = validateSchedulerCall(call);
  if (invalid !== undefined) return reply(turn, requestId, 400, `Failed to validate scheduler::Call: ${invalid}`);
  const frameworkId = call.framework_id?.value ?? "";
  const accepting = turn.state.accepting.get(frameworkId);
  if (!accepting) {
    performCall(turn, event);
    return goOn(turn, frameworkId);
  }
  if (accepting.waiting.length < maxWaiting) accepting.waiting.push(event);
  else
    reply(
      turn,
      requestId,
      503,
      "Too many calls wait for an ACCEPT of this framework that launches very many tasks; try again later",
    );
}

/** As many as a driver lets wait for their answers; it does not count those whose clients have gone. */
const maxWaiting = 10_000;

/** The next slice of a framework's ACCEPT, or the next call that waits behind it. */
export function continueAccepting(turn: Turn, frameworkId: string): void {
  const { accepting, frameworks } = turn.state;
  const found = accepting.get(frameworkId);
  if (!found) return;
  if (found.underWay) found.underWay = continueAccept(turn, frameworks.get(frameworkId), found.underWay);
  else performNext(turn, found);
  goOn(turn, frameworkId);
}

function performNext(turn: Turn, { waiting }: Accepting): void {
  const next = waiting.shift();
  if (next) performCall(turn, next);
}

function goOn(turn: Turn, frameworkId: string): void {
  const { accepting } = turn.state;
  const found = accepting.get(frameworkId);
  if (!found) return;
  if (found.underWay || found.waiting.length > 0) setTimer(turn, 0, { kind: "acceptContinued", frameworkId });
  else accepting.delete(frameworkId);
}
