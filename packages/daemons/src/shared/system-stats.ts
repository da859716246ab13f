import { cpus, freemem, loadavg, totalmem } from "node:os";

/** The machine's load and memory, as /system/stats.json and the system/ metrics show them. */
export function systemStats(): {
  load: readonly [number, number, number];
  cpus: number;
  memTotalBytes: number;
  memFreeBytes: number;
} {
  const [one = 0, five = 0, fifteen = 0] = loadavg();
  return { load: [one, five, fifteen], cpus: cpus().length, memTotalBytes: totalmem(), memFreeBytes: freemem() };
}
