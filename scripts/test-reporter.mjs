// Writes what scripts/test.mjs counts: passed, failed, what passed only when it was tried again, and every skipped test with its reason.
import { writeFileSync } from "node:fs";
import { relative } from "node:path";

export default class CountingReporter {
  onTestRunEnd(modules, errors) {
    const counts = { passed: 0, failed: errors.length, skips: [], retried: [] };
    for (const module of modules) {
      const file = relative(process.cwd(), module.moduleId);
      if (module.errors().length > 0) counts.failed += 1;
      for (const test of module.children.allTests()) count(counts, file, test);
    }
    writeFileSync(process.env.MESOLITE_TEST_RESULTS, JSON.stringify(counts));
  }
}

function count(counts, file, test) {
  const result = test.result();
  const name = `${file} > ${test.fullName}`;
  if (result.state === "passed" && (test.diagnostic()?.retryCount ?? 0) > 0) counts.retried.push(name);
  if (result.state === "passed") counts.passed += 1;
  else if (result.state === "failed") counts.failed += 1;
  else counts.skips.push({ name, reason: result.note ?? "no reason given" });
}
