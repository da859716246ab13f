export { type Batch, mergeBatches, rareCells, runSeeds, summarise } from "./batch.ts";
export { runSeed, SeedFailure, type SeedReport } from "./run-seed.ts";
export { type Shape, World } from "./world.ts";
// What test clusters of the SDK are made of.
export { AgentNode } from "./agent-node.ts";
export { EventQueue } from "./event-queue.ts";
export type { ScriptOf } from "./scripted-host.ts";
export { addressOf, SimulatedNetwork } from "./simulated-network.ts";
export { SimulatedProcess } from "./simulated-process.ts";
