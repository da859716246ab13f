// The longest pause of the event loop between two asks: measured in turns, as a timer's own resolution would hide the first milliseconds.

export class LoopPause {
  #longestMs = 0;
  #lastMs = 0;
  #watching = false;

  watch() {
    this.#watching = true;
    this.#lastMs = performance.now();
    this.#longestMs = 0;
    setImmediate(this.#look);
  }

  /** @returns milliseconds since `watch` */
  report() {
    this.#watching = false;
    return this.#longestMs;
  }

  #look = () => {
    const nowMs = performance.now();
    this.#longestMs = Math.max(this.#longestMs, nowMs - this.#lastMs);
    this.#lastMs = nowMs;
    if (this.#watching) setImmediate(this.#look);
  };
}
