import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { ContainerFiles } from "./container-files.ts";
import { findContainer } from "./process-recovery.ts";

const place = mkdtempSync(join(tmpdir(), "mesolite-recovery-"));
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** A launch that `record` tells about; its pid is this test's own: somebody that must never be taken for the task. */
function launched(containerId: string, record: string, files: ContainerFiles) {
  files.create(containerId);
  files.writeScript(containerId, "1", "");
  writeFileSync(files.recordFile(containerId, "1"), record);
  const sandboxDir = join(place, containerId);
  mkdirSync(sandboxDir);
  return { containerId, sandboxDir };
}

test("a record of an earlier boot names no process of this one, and no end that the task came to by itself", async () => {
  const before = new ContainerFiles(place, "o", "boot-1");
  const records = [`pid ${process.pid}\n`, `pid ${process.pid}\nended 0\n`];
  const specs = records.map((record, i) => launched(`c${i}`, record, before));
  const now = new ContainerFiles(place, "o", "boot-2");
  expect(now.list()).toEqual(["c0", "c1"]);
  for (const spec of specs) expect(await findContainer(spec, now)).toEqual({ recovered: { kind: "gone" } });
  expect((await findContainer(specs[1]!, before)).recovered).toEqual({ kind: "exited", exit: { kind: "exited", code: 0 } });
});
