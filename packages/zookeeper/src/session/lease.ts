/**
 * When a client must stop acting on what its session gives it (leadership, above all), by its own monotonic clock.
 *
 * The server keeps the session for its timeout T after it last heard of it, and it heard of it no earlier than when an answered request was
 * sent. But what a follower heard reaches the leader, who decides, only with the next ping between them: up to half a tick later, and never
 * if the follower dies before. The shortest session a server grants is two ticks, unless it was configured otherwise, so half a tick is at
 * most T/4. A further T/20 is kept for clocks that run at different speeds and for the time that stepping down itself takes.
 */
const leaseShare = 0.7;

/** Milliseconds after the sending of an answered request for which the session is surely alive. */
export function leaseMs(sessionTimeoutMs: number): number {
  return sessionTimeoutMs * leaseShare;
}

/** Silence of ours after which a ping is sent. */
export function pingAfterMs(sessionTimeoutMs: number): number {
  return sessionTimeoutMs / 3;
}

/** Silence of the server after which the connection is given up: a third of the session is left to find another server. */
export function readTimeoutMs(sessionTimeoutMs: number): number {
  return (sessionTimeoutMs * 2) / 3;
}
