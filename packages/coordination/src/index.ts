export * from "./contract/election-contract.ts";
export * from "./contract/store-contract.ts";
export * from "./disk/disk.ts";
export * from "./disk/node-disk.ts";
export * from "./disk/sim-disk.ts";
export * from "./embedded/embedded-election.ts";
export * from "./embedded/embedded-store.ts";
export * from "./ports.ts";
