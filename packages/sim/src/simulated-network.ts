import type { Random } from "@mesolite/base";
import type { EventQueue } from "./event-queue.ts";

/** Whoever listens at an address. */
export interface Peer {
  /** Changes when the process restarts; undefined while it is down. */
  incarnation(): number | undefined;
  receive(from: string, message: unknown): void;
  linkBroken(pid: string): void;
}

export interface NetworkFaults {
  /** Probability that one message is lost. */
  loss: number;
  /** Probability that a message is late, and by how much at most. */
  late: number;
  lateMs: number;
}

/**
 * libprocess messages between addresses (`ip:port`): ordered between two processes, lossy, late. Links break when the peer's
 * process ends, and are told so; messages to a process that is down are lost, as on a refused connection.
 */
export class SimulatedNetwork {
  readonly faults: NetworkFaults = { loss: 0, late: 0, lateMs: 0 };
  /** Sees every message that is sent, also those that get lost. */
  onSend: (from: string, to: string, message: unknown) => void = () => {};
  readonly counts = { sent: 0, lost: 0, late: 0, brokenLinks: 0 };
  readonly #queue: EventQueue;
  readonly #random: Random;
  readonly #peers = new Map<string, Peer>();
  readonly #lastArrivalMs = new Map<string, number>();
  readonly #links: Link[] = [];

  constructor(queue: EventQueue, random: Random) {
    this.#queue = queue;
    this.#random = random;
  }

  listen(address: string, peer: Peer): void {
    this.#peers.set(address, peer);
  }

  send(fromPid: string, toPid: string, message: unknown): void {
    this.counts.sent++;
    this.onSend(fromPid, toPid, message);
    const peer = this.#peers.get(addressOf(toPid));
    const incarnation = peer?.incarnation();
    if (!peer || incarnation === undefined || this.#random.chance(this.faults.loss)) {
      this.counts.lost++;
      return;
    }
    this.#queue.at(this.#arrivalMs(addressOf(fromPid), addressOf(toPid)), () => {
      if (peer.incarnation() === incarnation) peer.receive(fromPid, message);
    });
  }

  /** Watches a peer's process for the process at `from`. */
  link(from: string, toPid: string): void {
    const self = this.#peers.get(from)?.incarnation();
    const other = this.#peers.get(addressOf(toPid))?.incarnation();
    if (self === undefined) return;
    if (other === undefined) return this.#break(from, self, toPid);
    const known = this.#links.some(
      (l) => l.from === from && l.incarnation === self && l.pid === toPid && l.peerIncarnation === other,
    );
    if (!known) this.#links.push({ from, incarnation: self, pid: toPid, peerIncarnation: other });
  }

  unlink(from: string, toPid: string): void {
    this.#drop((link) => link.from === from && link.pid === toPid);
  }

  /** The process at `address` ended: everyone who linked to it hears so. */
  processEnded(address: string): void {
    for (const link of this.#drop((l) => addressOf(l.pid) === address)) this.#break(link.from, link.incarnation, link.pid);
    this.#drop((link) => link.from === address);
  }

  /** Breaks one link as a reset connection does, if there is any. */
  breakOneLink(): void {
    if (this.#links.length === 0) return;
    const [link] = this.#links.splice(this.#random.int(this.#links.length), 1);
    if (link) this.#break(link.from, link.incarnation, link.pid);
  }

  #break(from: string, incarnation: number, pid: string): void {
    this.counts.brokenLinks++;
    this.#queue.after(1 + this.#random.int(50), () => {
      const peer = this.#peers.get(from);
      if (peer?.incarnation() === incarnation) peer.linkBroken(pid);
    });
  }

  #arrivalMs(from: string, to: string): number {
    const late = this.#random.chance(this.faults.late);
    if (late) this.counts.late++;
    const delayMs = 1 + this.#random.int(4) + (late ? this.#random.int(this.faults.lateMs) : 0);
    const key = `${from} ${to}`;
    const atMs = Math.max(this.#queue.nowMs + delayMs, this.#lastArrivalMs.get(key) ?? 0);
    this.#lastArrivalMs.set(key, atMs);
    return atMs;
  }

  #drop(matches: (link: Link) => boolean): Link[] {
    const dropped = this.#links.filter(matches);
    const kept = this.#links.filter((link) => !matches(link));
    this.#links.splice(0, this.#links.length, ...kept);
    return dropped;
  }
}

interface Link {
  readonly from: string;
  readonly incarnation: number;
  readonly pid: string;
  readonly peerIncarnation: number;
}

/** `127.0.0.1:5050` of `master@127.0.0.1:5050`. */
export function addressOf(pid: string): string {
  return pid.slice(pid.indexOf("@") + 1);
}
