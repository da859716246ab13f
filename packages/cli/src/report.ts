import { StartError } from "@mesolite/daemons";

/** Runs a command: one sentence and an exit status instead of a stack. */
export async function report(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(error.exitStatus);
  }
}
