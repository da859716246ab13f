import type { Random } from "@mesolite/base";
import type { EventQueue } from "./event-queue.ts";
import { type Healing, Partitions } from "./partitions.ts";

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
  /** Probability that a message arrives twice. */
  duplicate: number;
}

/** A connection attempt into a partition fails after this long and up to as long again. */
const connectTimeoutMs = 5_000;

/**
 * libprocess messages between addresses (`ip:port`): ordered between two processes as long as their link stands, lossy, late, sometimes
 * doubled. Links break when the peer's process ends, and are told so; messages to a process that is down are lost, as on a refused
 * connection. A message under way when a link breaks may still arrive, after later ones that took a new connection.
 */
export class SimulatedNetwork {
  readonly faults: NetworkFaults = { loss: 0, late: 0, lateMs: 0, duplicate: 0 };
  /** Sees every message that is sent, also those that get lost. */
  onSend: (from: string, to: string, message: unknown) => void = () => {};
  readonly counts = { sent: 0, lost: 0, late: 0, duplicated: 0, reordered: 0, brokenLinks: 0 };
  readonly #queue: EventQueue;
  readonly #random: Random;
  readonly #peers = new Map<string, Peer>();
  readonly #lastArrivalMs = new Map<string, number>();
  /** By direction: the number of the newest message that has arrived, to see what overtook what. */
  readonly #newestArrived = new Map<string, number>();
  readonly #partitions: Partitions;
  readonly #links: Link[] = [];

  constructor(queue: EventQueue, random: Random) {
    this.#queue = queue;
    this.#random = random;
    this.#partitions = new Partitions(queue);
  }

  listen(address: string, peer: Peer): void {
    this.#peers.set(address, peer);
  }

  send(fromPid: string, toPid: string, message: unknown): void {
    const number = this.counts.sent++;
    this.onSend(fromPid, toPid, message);
    const [from, to] = [addressOf(fromPid), addressOf(toPid)];
    const peer = this.#peers.get(to);
    const connection = this.#connection(from, to);
    const incarnation = connection ? connection.peerIncarnation : peer?.incarnation();
    if (!peer || incarnation === undefined || this.#random.chance(this.faults.loss)) {
      this.counts.lost++;
      return;
    }
    const arrive = (): void => {
      if (peer.incarnation() !== incarnation) return;
      this.#noteOrder(from, to, number);
      peer.receive(fromPid, message);
    };
    const deliver = (): void => {
      this.#queue.at(this.#arrivalMs(from, to), arrive);
      if (!this.#random.chance(this.faults.duplicate)) return;
      this.counts.duplicated++;
      this.#queue.at(this.#arrivalMs(from, to), arrive);
    };
    if (!this.#partitions.isCut(from, to)) return deliver();
    const givenUpMs = connection ? Infinity : this.#queue.nowMs + 2 * connectTimeoutMs;
    this.#partitions.hold(from, to, () => this.#queue.nowMs < givenUpMs && deliver());
  }

  /** The one on which `from` sends to `to`. Its other end may be gone without anybody having heard of it; what is sent then is lost. */
  #connection(from: string, to: string): Link | undefined {
    const self = this.#peers.get(from)?.incarnation();
    return this.#links.findLast((l) => l.from === from && l.incarnation === self && addressOf(l.pid) === to);
  }

  /** Watches a peer's process for the process at `from`. */
  link(from: string, toPid: string): void {
    const to = addressOf(toPid);
    const self = this.#peers.get(from)?.incarnation();
    if (self === undefined) return;
    if (this.#isCutEitherWay(from, to)) return this.#connectLater(from, self, toPid);
    const other = this.#peers.get(to)?.incarnation();
    if (other === undefined) return this.#break(from, self, toPid);
    const known = this.#links.some(
      (l) => l.from === from && l.incarnation === self && l.pid === toPid && l.peerIncarnation === other,
    );
    if (!known) this.#links.push({ from, incarnation: self, pid: toPid, peerIncarnation: other });
  }

  unlink(from: string, toPid: string): void {
    this.#drop((link) => link.from === from && link.pid === toPid);
  }

  /** The process at `address` ended: everyone who linked to it hears so, or will when a partition is over. */
  processEnded(address: string): void {
    const ended = this.#drop((l) => addressOf(l.pid) === address && !this.#partitions.isCut(address, l.from));
    for (const link of ended) this.#break(link.from, link.incarnation, link.pid);
    this.#drop((link) => link.from === address);
  }

  /** Whether the last message that is under way between these two needs longer than this. */
  isLate(from: string, to: string, ms: number): boolean {
    return (this.#lastArrivalMs.get(`${from} ${to}`) ?? 0) > this.#queue.nowMs + ms;
  }

  /**
   * Breaks one link as a reset connection does, if there is any: rather one that has messages under way, which later ones may then overtake.
   * @param address rather one of this peer's
   */
  breakOneLink(address?: string): void {
    const of = this.#links.filter(({ from, pid }) => from === address || addressOf(pid) === address);
    const links = of.length > 0 ? of : this.#links;
    if (links.length === 0) return;
    const isBusy = (link: Link): boolean =>
      directionsOf(link).some((direction) => (this.#lastArrivalMs.get(direction) ?? 0) > this.#queue.nowMs);
    const busy = links.filter(isBusy);
    const link = this.#random.pick(busy.length > 0 ? busy : links);
    this.#links.splice(this.#links.indexOf(link), 1);
    this.#break(link.from, link.incarnation, link.pid);
    for (const direction of directionsOf(link)) this.#lastArrivalMs.delete(direction);
  }

  /** What TCP loses it loses with its connection: after a time of loss all links break, so that both ends compare what they know. */
  breakAllLinks(): void {
    for (const link of this.#drop(() => true)) this.#break(link.from, link.incarnation, link.pid);
  }

  /** From now on nothing from `from` reaches `to`; the other direction is another partition. */
  cut(from: string, to: string): void {
    this.#partitions.cut(from, to);
  }

  /** Ends a partition. Links to processes that ended meanwhile break in any case. */
  mend(from: string, to: string, healing: Healing): void {
    if (!this.#partitions.isCut(from, to)) return;
    this.#partitions.mend(from, to, healing);
    const isBetween = ({ from: a, pid }: Link): boolean =>
      (a === from && addressOf(pid) === to) || (a === to && addressOf(pid) === from);
    const isStale = (link: Link): boolean => this.#peers.get(addressOf(link.pid))?.incarnation() !== link.peerIncarnation;
    const broken = this.#drop((link) => isBetween(link) && (healing === "breaks" || isStale(link)));
    for (const link of broken) this.#break(link.from, link.incarnation, link.pid);
  }

  #isCutEitherWay(a: string, b: string): boolean {
    return this.#partitions.isCut(a, b) || this.#partitions.isCut(b, a);
  }

  #connectLater(from: string, incarnation: number, toPid: string): void {
    this.#queue.after(connectTimeoutMs + this.#random.int(connectTimeoutMs), () => {
      if (this.#peers.get(from)?.incarnation() !== incarnation) return;
      if (this.#isCutEitherWay(from, addressOf(toPid))) this.#break(from, incarnation, toPid);
      else this.link(from, toPid);
    });
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

  #noteOrder(from: string, to: string, number: number): void {
    const key = `${from} ${to}`;
    const newest = this.#newestArrived.get(key) ?? -1;
    if (number < newest) this.counts.reordered++;
    else this.#newestArrived.set(key, number);
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

function directionsOf({ from, pid }: Link): readonly string[] {
  const to = addressOf(pid);
  return [`${from} ${to}`, `${to} ${from}`];
}

/** `127.0.0.1:5050` of `master@127.0.0.1:5050`. */
export function addressOf(pid: string): string {
  return pid.slice(pid.indexOf("@") + 1);
}
