/** Lines about one peer that are printed as they come: enough to see what it does. */
const linesAPeer = 5;

/** Peers that are told apart at a time; the others share one count. */
const maxPeers = 1_000;

const others = "others";

interface Peer {
  lines: number;
  unprinted: number;
  last: string;
}

/**
 * A log about peers that may say the same thousands of times a second: of each the first lines of a minute, then how many more there were.
 * Whoever says nothing more is forgotten.
 */
export class ThrottledLog {
  readonly #print: (line: string) => void;
  readonly #later: (run: () => void) => void;
  readonly #peers = new Map<string, Peer>();

  /** @param later runs something at the end of a minute from now */
  constructor(print: (line: string) => void, later: (run: () => void) => void = inAMinute) {
    this.#print = print;
    this.#later = later;
  }

  tell(peer: string, line: string): void {
    const entry = this.#entryOf(peer);
    entry.last = line;
    if (entry.lines < linesAPeer) {
      entry.lines++;
      this.#print(line);
    } else entry.unprinted++;
  }

  #entryOf(peer: string): Peer {
    const name = this.#peers.has(peer) || this.#peers.size < maxPeers ? peer : others;
    const known = this.#peers.get(name);
    if (known) return known;
    const entry: Peer = { lines: 0, unprinted: 0, last: "" };
    this.#peers.set(name, entry);
    this.#later(() => this.#sumUp(name, entry));
    return entry;
  }

  #sumUp(name: string, entry: Peer): void {
    if (entry.unprinted === 0) return void this.#peers.delete(name);
    this.#print(`${entry.unprinted} more such lines about ${name} within a minute, the last of them: ${entry.last}`);
    entry.unprinted = 0; // It has had its lines: while it goes on there is one a minute.
    this.#later(() => this.#sumUp(name, entry));
  }
}

function inAMinute(run: () => void): void {
  setTimeout(run, 60_000).unref();
}

/** The machine that a libprocess peer says it is on: one that draws a new id or port each time is one peer. */
export function hostOfPid(pid: string): string {
  const address = pid.slice(pid.lastIndexOf("@") + 1);
  const end = address.lastIndexOf(":");
  return end < 0 ? address : address.slice(0, end);
}
