export { runSeed, type SeedReport } from "./run-seed.ts";
export { type Shape, World } from "./world.ts";
