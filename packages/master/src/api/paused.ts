/**
 * Long work in slices. It yields where others may have their turn; each yield becomes a pause of the kind that the answer's format
 * has: an empty text, empty bytes, an empty batch.
 */
export function* paused<P, R>(work: Generator<void, R, undefined>, pause: P): Generator<P, R, undefined> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    yield pause;
  }
}
