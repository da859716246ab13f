/** All that a daemon may learn from outside its inputs. Two makers: `nodeEnv()` in runtime and `simEnv(seed)` in sim. */
export interface Env {
  /** Milliseconds since the epoch; may jump: only for what people read. */
  now(): number;
  /** Milliseconds; never goes back: for every timeout. */
  monotonicMs(): number;
  /** Uniform integer in [0, bound). */
  randomInt(bound: number): number;
  /** A fresh random UUID (RFC 4122 text, lower case). Drawn in the shell, passed into a core inside an event. */
  newId(): string;
}
