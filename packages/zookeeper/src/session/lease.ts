/**
 * When a client must stop acting on what its session gives it (leadership, above all), by its own monotonic clock.
 *
 * The ensemble's leader decides: it keeps the session for its timeout T after it last heard of it. A handshake always reaches it. Of a ping it
 * hears only when the follower that took it answers a ping of the leader's: up to half a tick later, and never if the follower dies before.
 * So an answered ping alone proves nothing: it may be the last thing that a dying follower did. It proves the ping before it, if that was
 * answered half a tick earlier: then the follower lived long enough to tell. The shortest session a server grants is two ticks, unless it
 * was configured otherwise, so half a tick is at most T/4.
 */
export function toldAfterMs(sessionTimeoutMs: number): number {
  return sessionTimeoutMs / 4;
}

/** Kept for clocks that run at different speeds, late timers, and the time that stepping down itself takes. */
const reserveShare = 1 / 20;
const leastReserveMs = 100;

/** Milliseconds after the sending of a ping of which the leader surely heard (or a handshake) for which the session is surely alive. */
export function leaseMs(sessionTimeoutMs: number): number {
  return Math.max(0, sessionTimeoutMs - Math.max(sessionTimeoutMs * reserveShare, leastReserveMs));
}

/** Between two pings, whatever else is sent: they carry the lease. */
export function pingAfterMs(sessionTimeoutMs: number): number {
  return sessionTimeoutMs / 3;
}

/** Silence of the server after which the connection is given up: a third of the session is left to find another server. */
export function readTimeoutMs(sessionTimeoutMs: number): number {
  return (sessionTimeoutMs * 2) / 3;
}
