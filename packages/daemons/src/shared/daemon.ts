/** A running daemon, as its program holds it. */
export interface Daemon {
  /** Where people and programs reach it: `http://127.0.0.1:5050`. */
  readonly url: string;
  /** Resolves when the daemon can't go on, with the sentence to print and the exit status. Never resolves after `stop`. */
  readonly failed: Promise<Failure>;
  /** Ends it cleanly. Tasks of an agent keep running. */
  stop(): Promise<void>;
  /** What SIGUSR1 asks for, where that means anything: an agent leaves its cluster, ends its tasks, and then `failed` resolves. */
  leave?(): void;
}

export interface Failure {
  readonly message: string;
  readonly exitStatus: number;
}

/** A daemon could not start: one sentence that names the flag and the remedy. Nothing was left half-started. */
export class StartError extends Error {
  override readonly name = "StartError";
  readonly exitStatus: number;

  constructor(message: string, exitStatus = 1) {
    super(message);
    this.exitStatus = exitStatus;
  }
}

/** The one promise of a daemon's failure, and its switch. */
export function failureSwitch(): { readonly failed: Promise<Failure>; fail(message: string, exitStatus?: number): void } {
  let resolve: (failure: Failure) => void = () => {};
  const failed = new Promise<Failure>((settle) => {
    resolve = settle;
  });
  return { failed, fail: (message, exitStatus = 1) => resolve({ message, exitStatus }) };
}
