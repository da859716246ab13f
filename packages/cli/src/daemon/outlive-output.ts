/**
 * A terminal that is closed, a log collector that ended, a full disk behind a redirection: the lines are lost, the daemon goes on. Without a
 * listener Node takes the failed write for a bug and ends the process. Each write is tried anew: with space again lines come again.
 */
export function outliveOutput(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
}
