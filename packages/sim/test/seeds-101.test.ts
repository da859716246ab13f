import { runTestSeeds } from "./run-test-seeds.ts";

runTestSeeds(101);
