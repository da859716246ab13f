import { err, ok, type Result } from "@mesolite/base";
import { contains, type CharSet } from "./char-set.ts";
import { parsePattern, type Node } from "./parse-pattern.ts";

export interface Pattern {
  /** Does the pattern describe the whole text? Takes time in proportion to the text and to the pattern's places, whatever they are. */
  matches(text: string): boolean;
}

/** A place in a pattern: take a character, go on at several places at once, go on at the text's start or end only, or be done. */
type Place =
  | { readonly kind: "char"; readonly set: CharSet; readonly next: number }
  | { readonly kind: "fork"; readonly next: readonly number[] }
  | { readonly kind: "start" | "end"; readonly next: number }
  | { readonly kind: "done" };

/** Counted repeats are written out: `(a{100}){100}` would be 10,000 places. A host name against this many takes some milliseconds. */
const maxPlaces = 1_000;

/** @returns an error that completes the sentence "'pattern' ..." */
export function compilePattern(text: string): Result<Pattern> {
  const parsed = parsePattern(text);
  if (!parsed.ok) return parsed;
  if (placesOf(parsed.value) > maxPlaces) return err(`unfolds to more than ${maxPlaces} places`);
  const places: Place[] = [{ kind: "done" }];
  const start = lay(parsed.value, 0, places);
  return ok(new Walker(places, start));
}

function placesOf(node: Node): number {
  switch (node.kind) {
    case "sequence":
      return node.items.reduce((sum, item) => sum + placesOf(item), 0);
    case "either":
      return node.options.reduce((sum, option) => sum + placesOf(option), 1);
    case "repeat":
      // An empty group repeated a million times has no places, but takes the time to lay them.
      return (Math.max(1, placesOf(node.item)) + 1) * (node.max === Infinity ? node.min + 1 : node.max);
    default:
      return 1;
  }
}

/** Lays a node's places so that they lead to `next`. */
function lay(node: Node, next: number, places: Place[]): number {
  switch (node.kind) {
    case "char":
      return places.push({ kind: "char", set: node.set, next }) - 1;
    case "start":
    case "end":
      return places.push({ kind: node.kind, next }) - 1;
    case "sequence":
      return node.items.reduceRight((after, item) => lay(item, after, places), next);
    case "either":
      return places.push({ kind: "fork", next: node.options.map((option) => lay(option, next, places)) }) - 1;
    case "repeat": {
      let at = node.max === Infinity ? layLoop(node.item, next, places) : next;
      for (let i = node.min; i < node.max && node.max !== Infinity; i++) {
        at = places.push({ kind: "fork", next: [lay(node.item, at, places), next] }) - 1;
      }
      for (let i = 0; i < node.min; i++) at = lay(node.item, at, places);
      return at;
    }
  }
}

function layLoop(item: Node, next: number, places: Place[]): number {
  const loop = places.push({ kind: "done" }) - 1;
  places[loop] = { kind: "fork", next: [lay(item, loop, places), next] };
  return loop;
}

/** Where one may stand after some characters, and where each character seen there so far has led to. */
interface Stand {
  readonly places: readonly number[];
  readonly next: Map<number, Stand>;
  readonly isWhole: boolean;
}

/** Steps remembered for each pattern; of more everything is forgotten and learnt anew. A few hundred KB. */
const maxSteps = 2_000;

/**
 * Goes through a text once, standing at every place that the text so far can have led to (Thompson's construction). Stands are remembered
 * with their steps: most texts (host names, racks) then cost one look-up a character.
 */
class Walker implements Pattern {
  readonly #places: readonly Place[];
  readonly #start: number;
  readonly #stands = new Map<string, Stand>();
  #steps = 0;
  #first: Stand | undefined;

  constructor(places: readonly Place[], start: number) {
    this.#places = places;
    this.#start = start;
  }

  matches(text: string): boolean {
    let stand = (this.#first ??= this.#standAt([this.#start], true));
    for (const char of text) {
      stand = this.#step(stand, char.codePointAt(0) ?? 0);
      if (stand.places.length === 0) return false;
    }
    return stand.isWhole;
  }

  #step(stand: Stand, code: number): Stand {
    const known = stand.next.get(code);
    if (known) return known;
    if (this.#steps++ >= maxSteps) this.#forget();
    const taken = stand.places.flatMap((at) => {
      const place = this.#places[at];
      return place?.kind === "char" && contains(place.set, code) ? [place.next] : [];
    });
    const next = this.#standAt(taken, false);
    stand.next.set(code, next);
    return next;
  }

  #forget(): void {
    this.#steps = 0;
    this.#stands.clear();
    this.#first = undefined;
  }

  /** Equal stands are one, or the steps of a loop would never be known. */
  #standAt(from: readonly number[], isStart: boolean): Stand {
    const reached = spread(this.#places, from, isStart, false);
    const places = [...reached].sort((a, b) => a - b);
    const key = places.join();
    const known = isStart ? undefined : this.#stands.get(key);
    if (known) return known;
    const ends = places.filter((at) => this.#places[at]?.kind === "end");
    const isWhole = reached.has(0) || (ends.length > 0 && spread(this.#places, ends, isStart, true).has(0));
    const stand = { places, next: new Map<number, Stand>(), isWhole };
    if (!isStart) this.#stands.set(key, stand);
    return stand;
  }
}

/** All places that can be reached from these without taking a character. */
function spread(places: readonly Place[], from: readonly number[], isStart: boolean, isEnd: boolean): ReadonlySet<number> {
  const reached = new Set<number>();
  const open = [...from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (reached.has(at)) continue;
    reached.add(at);
    const place = places[at];
    if (place?.kind === "fork") open.push(...place.next);
    else if ((place?.kind === "start" && isStart) || (place?.kind === "end" && isEnd)) open.push(place.next);
  }
  return reached;
}
