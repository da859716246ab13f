/** The oldest agent that the protocol still suits (Mesos: MINIMUM_AGENT_VERSION). */
const minimum: readonly [number, number, number] = [1, 0, 0];

/** What is wrong with an agent's version text, or undefined when it may join. */
export function refuseVersion(version: string | undefined): string | undefined {
  const match = /^(\d+)\.(\d+)\.(\d+)(?:[-+].*)?$/.exec(version ?? "");
  if (!match) return `its version '${version ?? ""}' is not of the form 1.2.3`;
  const parts = [Number(match[1]), Number(match[2]), Number(match[3])];
  for (let i = 0; i < 3; i++) {
    const difference = (parts[i] as number) - (minimum[i] as number);
    if (difference > 0) return undefined;
    if (difference < 0) return `its version ${version} is older than ${minimum.join(".")}, the oldest that is supported`;
  }
  return undefined;
}
