import { availableParallelism, freemem, loadavg, totalmem } from "node:os";

const cpus = availableParallelism();

/**
 * The machine's load and memory, as /system/stats.json and the system/ metrics show them. Read when asked for: every API call gets
 * them, few look at them, and reading /proc took a tenth of the master's time while tasks were launched.
 */
export const systemStats: {
  readonly load: readonly [number, number, number];
  readonly cpus: number;
  readonly memTotalBytes: number;
  readonly memFreeBytes: number;
} = {
  cpus,
  get load() {
    const [one = 0, five = 0, fifteen = 0] = loadavg();
    return [one, five, fifteen] as const;
  },
  get memTotalBytes() {
    return totalmem();
  },
  get memFreeBytes() {
    return freemem();
  },
};
