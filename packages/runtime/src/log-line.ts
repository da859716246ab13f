/** A line as pino gives it: its own keys, and whatever fields came with it. */
export interface LogRecord {
  readonly level: number;
  readonly time: number;
  readonly msg?: string;
  readonly [field: string]: unknown;
}

const own: ReadonlySet<string> = new Set(["level", "time", "msg"]);

/** `12:34:56.789 WARN  what happened key=value`; colours only where a person looks. */
export function terminalLine(record: LogRecord, colours: boolean): string {
  const time = new Date(record.time).toISOString().slice(11, 23);
  const name = levelName(record.level).padEnd(5);
  const shown = colours && record.level >= 40 ? `\u001b[${record.level >= 50 ? 31 : 33}m${name}\u001b[0m` : name;
  return `${time} ${shown} ${textOf(record)}\n`;
}

/** glog's form, which log viewers for Mesos know: `W0131 12:34:56.789000 4711 mesos-master] what happened key=value`. UTC. */
export function glogLine(record: LogRecord, program: string): string {
  const [date = "", time = ""] = new Date(record.time).toISOString().split("T");
  const letter = levelName(record.level)[0] ?? "I";
  return `${letter}${date.slice(5).replace("-", "")} ${time.slice(0, 12)}000 ${process.pid} ${program}] ${textOf(record)}\n`;
}

function levelName(level: number): string {
  return level >= 50 ? "ERROR" : level >= 40 ? "WARN" : level >= 30 ? "INFO" : "DEBUG";
}

function textOf(record: LogRecord): string {
  const fields = Object.entries(record).filter(([key]) => !own.has(key));
  const stack = fields.find(([key]) => key === "stack")?.[1];
  const shown = fields.filter(([key]) => key !== "stack").map(([key, value]) => ` ${key}=${fieldText(value)}`);
  // One line a record: whoever tails or greps sees it whole. Only the stack of a bug may take more.
  const line = `${String(record.msg ?? "").replaceAll("\n", "\\n")}${shown.join("")}`;
  return typeof stack === "string" ? `${line}\n${stack}` : line;
}

function fieldText(value: unknown): string {
  if (typeof value === "string") return /[\s"=]/.test(value) || value === "" ? JSON.stringify(value) : value;
  return JSON.stringify(value) ?? String(value);
}
