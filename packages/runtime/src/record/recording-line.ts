import { fromTaggedJson, toTaggedJson } from "./tagged-json.ts";

/** One line of a recording. */
export type RecordingLine =
  /** First of each segment. */
  | { readonly kind: "segment"; readonly head: SegmentHead }
  | { readonly kind: "event"; readonly nowMs: number; readonly event: unknown }
  /** The state after all events so far is being hashed. */
  | { readonly kind: "mark"; readonly events: number }
  /** What came of the mark at `events`; some lines later, as hashing takes its time. */
  | { readonly kind: "hash"; readonly events: number; readonly hash: string }
  /** The last line of a recording that was ended in good order. */
  | { readonly kind: "end"; readonly why: string };

export interface SegmentHead {
  readonly format: 1;
  /** Which core: "master". */
  readonly core: string;
  /** Of the program that wrote it. */
  readonly version: string;
  /** From 1. */
  readonly number: number;
  /** Events in the segments before. */
  readonly eventsBefore: number;
}

export function formatLine(line: RecordingLine): string {
  // Events are nearly all of a recording: a list of two is the shortest that is still plain.
  return line.kind === "event" ? toTaggedJson([line.nowMs, line.event]) : toTaggedJson(line);
}

/** @throws SyntaxError or TypeError */
export function parseLine(text: string): RecordingLine {
  const value = fromTaggedJson(text);
  if (Array.isArray(value)) return { kind: "event", nowMs: value[0] as number, event: value[1] };
  return value as RecordingLine;
}

/** Whether a formatted line is an event's. */
export function isEventLine(text: string): boolean {
  return text.startsWith("[");
}
