const shortages: ReadonlySet<string | undefined> = new Set(["EMFILE", "ENFILE", "ENOMEM", "EIO"]);

/**
 * For those who read a missing file as an answer ("it has ended", "there is no such cgroup"): an agent that is short of descriptors or
 * memory has no answer.
 * @throws the error, when that is what it says
 */
export function throwShortage(error: unknown): void {
  if (shortages.has((error as NodeJS.ErrnoException).code)) throw error;
}
