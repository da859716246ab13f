import type { Core } from "@mesolite/base";

/** One write of a batch; the same shape as a store's Put. */
export interface BatchPut {
  readonly key: string;
  readonly value: Uint8Array | undefined;
}

/** What a run of events asks for: first make `puts` durable, all together, then perform `effects` in order. */
export interface Batch<Effect> {
  readonly puts: readonly BatchPut[];
  readonly effects: readonly Effect[];
}

interface Persist {
  readonly kind: "persist";
  readonly puts: readonly BatchPut[];
}

/** A step threw: the core's state is no longer to be trusted. */
export class StepFailure extends Error {
  override readonly name = "StepFailure";
  readonly event: unknown;

  constructor(event: unknown, cause: unknown) {
    super(`the event ${describeEvent(event)} broke the core: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
    this.event = event;
  }
}

/**
 * Steps a core through events taken from `next` until it has no more (or decides to stop), and gathers what they ask for.
 * The rule "persist, then act" lives here, for the real driver and for the simulator alike: a later write of the same key
 * replaces an earlier one, and every other effect keeps its order.
 * @throws StepFailure when `core.step` throws; nothing of the batch may then be performed
 */
export function stepBatch<Event, Effect extends { readonly kind: string }>(
  core: Core<Event, Effect>,
  next: () => Event | undefined,
  nowMs: () => number,
): Batch<Exclude<Effect, { kind: "persist" }>> {
  const puts = new Map<string, Uint8Array | undefined>();
  const effects: Exclude<Effect, { kind: "persist" }>[] = [];
  for (let event = next(); event !== undefined; event = next()) {
    for (const effect of stepOnce(core, event, nowMs())) {
      if (effect.kind === "persist") {
        for (const put of (effect as unknown as Persist).puts) puts.set(put.key, put.value);
      } else {
        effects.push(effect as Exclude<Effect, { kind: "persist" }>);
      }
    }
  }
  return { puts: [...puts].map(([key, value]) => ({ key, value })), effects };
}

function stepOnce<Event, Effect>(core: Core<Event, Effect>, event: Event, nowMs: number): readonly Effect[] {
  try {
    return core.step(event, nowMs);
  } catch (cause) {
    throw new StepFailure(event, cause);
  }
}

function describeEvent(event: unknown): string {
  const kind = (event as { kind?: unknown } | undefined)?.kind;
  return typeof kind === "string" ? kind : typeof event;
}

/**
 * A short text of an event for a crash report: bytes as their length, maps as their size, at most 2,000 characters. Never throws: what
 * broke the core may be what cannot be shown either (nested too deep for JSON), and the report must not keep the process from ending.
 */
export function dumpEvent(event: unknown): string {
  try {
    return textOf(event).slice(0, 2_000);
  } catch (error) {
    return `<not shown: ${String(error)}>`;
  }
}

function textOf(event: unknown): string {
  const seen = new Set<unknown>();
  const text = JSON.stringify(event, (_key, value: unknown) => {
    if (value instanceof Uint8Array) return `<${value.length} bytes>`;
    if (value instanceof Map) return `<Map of ${value.size}>`;
    if (value instanceof Set) return `<Set of ${value.size}>`;
    if (typeof value === "function") return "<function>";
    if (typeof value === "bigint") return String(value);
    if (typeof value === "object" && value !== null) {
      if (seen.has(value)) return "<seen above>";
      seen.add(value);
    }
    return value;
  });
  return text ?? String(event);
}
