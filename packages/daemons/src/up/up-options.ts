/** What `mesolite up` may be told; everything has a default. */
export interface UpOptions {
  /** Everything that the cluster remembers and writes: stores, sandboxes, logs. */
  readonly dir: string;
  readonly masterPort: number;
  /** Of the first agent; the next ones have the next ports. */
  readonly agentPort: number;
  readonly marathonPort: number;
  /** How many agents share this machine's resources. */
  readonly agents: number;
  readonly dockerSocket: string;
}

export const defaultUpOptions: UpOptions = {
  dir: "var",
  masterPort: 5050,
  agentPort: 5051,
  marathonPort: 8080,
  agents: 1,
  dockerSocket: "/var/run/docker.sock",
};

/** More agents than loopback addresses and ports would make sense for on one machine. */
export const maxUpAgents = 64;
