import { join } from "node:path";
import { StartError } from "@mesolite/daemons";
import { recordedMaster } from "@mesolite/master";
import { listRecordings, openRecording, RecordingError, type RecordingReader, type Replay, replayCore } from "@mesolite/runtime";
import { iso, stateReport } from "./state-report.ts";
import { untilMs } from "./until.ts";

export interface ReplayOptions {
  readonly until?: string | undefined;
  /** One of several recordings of the directory; by default the newest. */
  readonly recording?: string | undefined;
}

/**
 * Replays what `mesos-master --record=DIR` wrote.
 * @returns what to print, and 0, or 1 when the state is not the recorded one, or the core breaks
 * @throws StartError with a sentence when the recording can't be read
 */
export function replay(dir: string, options: ReplayOptions): { readonly text: string; readonly exitStatus: number } {
  try {
    return run(dir, options);
  } catch (error) {
    if (error instanceof RecordingError) throw new StartError(`mesolite replay: ${error.message}`);
    throw error;
  }
}

function run(dir: string, options: ReplayOptions): { readonly text: string; readonly exitStatus: number } {
  const names = listRecordings(dir);
  const name = options.recording ?? names.at(-1) ?? "";
  if (!names.includes(name)) throw new StartError(`mesolite replay: --recording ${name}: ${dir} holds ${names.join(", ")}`);
  const recording = openRecording(join(dir, name));
  if (recording.head.core !== "master")
    throw new StartError(`mesolite replay: ${name} is of a ${recording.head.core}; recordings of masters can be replayed`);
  const until = options.until === undefined ? undefined : momentOf(options.until, recording);
  const { core, ...replayed } = replayCore({ recordable: recordedMaster, recording, untilMs: until?.ms, from: until?.from });
  const older =
    names.length === 1 ? [] : [`(${names.length} recordings are there; --recording NAME replays another: ${names.join(", ")})`];
  const lines = [`Recording ${name}`, ...older, ...outcome(replayed)];
  if (until) lines.push("", `State at ${iso(until.ms)}`, "", stateReport(core, until.ms));
  const isAsRecorded = replayed.differing.length === 0 && replayed.end !== "broken";
  return { text: `${lines.join("\n").trimEnd()}\n`, exitStatus: isAsRecorded ? 0 : 1 };
}

/** The moment, and the last segment at which a replay up to it can begin. */
function momentOf(text: string, recording: RecordingReader): { readonly ms: number; readonly from: number } {
  const starts = recording.starts.map((segment) => ({ segment, ...beginningOf(recording, segment) }));
  const moment = untilMs(text, starts[0]?.firstMs ?? 0);
  if ("problem" in moment) throw new StartError(`mesolite replay: ${moment.problem}`);
  const from = starts.findLast(({ fromMs }) => fromMs <= moment.ms);
  if (from) return { ms: moment.ms, from: from.segment };
  const { firstMs = 0, fromMs = 0 } = starts[0] ?? {};
  const removed =
    firstMs < fromMs ? `; what the master was told before (since ${iso(firstMs)}) was removed: see --record_max_size` : "";
  throw new StartError(`mesolite replay: --until ${text}: the recording begins at ${iso(fromMs)}${removed}`);
}

/** Of the master's first event, and of the moment at which a replay from this segment begins. */
function beginningOf(recording: RecordingReader, segment: number): { readonly firstMs: number; readonly fromMs: number } {
  const snapshot = recording.snapshotHead(segment);
  if (snapshot) return { firstMs: snapshot.firstMs, fromMs: snapshot.lastMs };
  let startMs = 0;
  recording.read(segment, (line) => {
    if (line.kind === "event") startMs = line.nowMs;
    return line.kind !== "event";
  });
  return { firstMs: startMs, fromMs: startMs };
}

function outcome(replay: Omit<Replay<unknown>, "core">): string[] {
  const { events, replayed, fromMs, lastMs, compared, differing, hash, end, failure } = replay;
  const before = events === replayed ? "" : `, after a snapshot that stands for ${events - replayed}`;
  return [
    `${replayed} events from ${iso(fromMs)} to ${iso(lastMs)}${before}${endings[end]}`,
    ...(failure === undefined
      ? []
      : [`The last event broke the core: ${failure instanceof Error ? (failure.stack ?? failure.message) : String(failure)}`]),
    `State hash ${hash}`,
    comparison(compared, differing),
  ];
}

const endings: Readonly<Record<Replay<unknown>["end"], string>> = {
  closed: "",
  stopped: " (there are more)",
  cut: "; the master ended without closing the recording, the last moment may be missing",
  broken: "",
};

function comparison(compared: number, differing: readonly number[]): string {
  if (differing.length > 0)
    return `The state is NOT the recorded one after ${differing.slice(0, 10).join(", ")} events: another version of the program recorded this, or the core is not deterministic`;
  if (compared === 0) return "No recorded hash lies in what was replayed: nothing to compare with";
  const moments = compared === 1 ? "at the one moment" : `at all ${compared} moments`;
  return `The state is the recorded one ${moments} whose hash was recorded`;
}
