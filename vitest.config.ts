import { defineConfig } from "vitest/config";

// Tests import packages by name and get their sources, so no build stands between an edit and its test.
const resolve = { conditions: ["source"] };
const ssr = { resolve: { conditions: ["source"], externalConditions: ["source"] } };

export default defineConfig({
  resolve,
  ssr,
  test: {
    projects: [
      {
        resolve,
        ssr,
        test: {
          name: "unit",
          include: ["packages/*/src/**/*.test.ts", "packages/*/test/**/*.test.ts", "tests/{chaos,scripts,support}/*.test.ts"],
          exclude: ["**/*.{docker,zk,browser,cluster,cgroup}.test.ts"],
        },
      },
      {
        resolve,
        ssr,
        test: {
          name: "system",
          globalSetup: ["tests/support/leave-nothing.ts"],
          include: [
            "tests/**/*.{docker,zk,browser,cluster,cgroup}.test.ts",
            "packages/*/{src,test}/**/*.{docker,zk,browser,cluster,cgroup}.test.ts",
          ],
          // Real servers on a machine that others use too: a test may be tried once more, and the run says which ones were.
          retry: 1,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
