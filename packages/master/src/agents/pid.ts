/** The parts of a libprocess address such as `slave(1)@10.0.0.1:5051`. */
export interface Pid {
  readonly id: string;
  readonly ip: string;
  readonly port: number;
}

/** Undefined for anything that is not a pid's text. */
export function parsePid(text: string): Pid | undefined {
  const match = /^([^@]+)@(\[[0-9a-fA-F:.]+\]|[^:@]+):(\d{1,5})$/.exec(text);
  if (!match) return undefined;
  return { id: match[1] as string, ip: match[2] as string, port: Number(match[3]) };
}
