/**
 * Work that may be too long for one step. It yields how much it has done, in apps or their equivalent; whoever runs it stops after
 * {@link appsPerSlice} and goes on in the next step. Between two slices other events are handled: it may only read what those leave alone.
 */
export type Sliced<T> = Generator<number, T, undefined>;

/** Some 2 ms of reading, checking or writing apps; ten times that in a process that does it for the first time. */
export const appsPerSlice = 50;

/** Runs one slice. @returns `undefined` while there is more */
export function runSlice<T>(work: Sliced<T>): { readonly value: T } | undefined {
  for (let left = appsPerSlice; left > 0;) {
    const result = work.next();
    if (result.done) return { value: result.value };
    left -= result.value;
  }
  return undefined;
}
