import { addressOf, SimulatedNetwork } from "@mesolite/sim";

/** A network from which machines can be cut off: their messages get lost, and nobody is told that a connection broke. */
export class PartitionedNetwork extends SimulatedNetwork {
  /** Addresses (`ip:port`) of those that reach nobody. */
  readonly cutOff = new Set<string>();

  override send(fromPid: string, toPid: string, message: unknown): void {
    if (this.cutOff.has(addressOf(fromPid)) || this.cutOff.has(addressOf(toPid))) return void this.counts.lost++;
    super.send(fromPid, toPid, message);
  }
}
