import type { Answer } from "./answer.ts";
import { HttpError } from "./http-app.ts";

/** Requests that went into a core as events and wait for its reply effect. */
export interface PendingAnswers {
  /**
   * Waits for the answer to a request. @throws HttpError 503 when too many wait already, or `dispatch` returns false (inbox full),
   * or nothing comes in time
   */
  ask(requestId: string, dispatch: () => boolean): Promise<Answer>;
  /** The core's reply; late and unknown ones are dropped. */
  answer(requestId: string, answer: Answer): void;
  readonly size: number;
}

/** @param bound requests waiting at most; @param timeoutMs a reply that takes longer is given up (a disk that is full for long) */
export function pendingAnswers({
  bound = 10_000,
  timeoutMs = 60_000,
}: { readonly bound?: number; readonly timeoutMs?: number } = {}): PendingAnswers {
  const waiting = new Map<string, (answer: Answer | HttpError) => void>();
  return {
    ask: (requestId, dispatch) =>
      new Promise((resolve, reject) => {
        if (waiting.size >= bound) return reject(new HttpError(503, "Too many requests are waiting: try again soon"));
        const settle = (answer: Answer | HttpError): void => {
          clearTimeout(timeout);
          waiting.delete(requestId);
          if (answer instanceof HttpError) reject(answer);
          else resolve(answer);
        };
        const timeout = setTimeout(
          () => settle(new HttpError(503, "No answer in time: it may or may not have been done")),
          timeoutMs,
        );
        waiting.set(requestId, settle);
        if (!dispatch()) settle(new HttpError(503, "Too busy: try again soon"));
      }),
    answer: (requestId, answer) => waiting.get(requestId)?.(answer),
    get size() {
      return waiting.size;
    },
  };
}
