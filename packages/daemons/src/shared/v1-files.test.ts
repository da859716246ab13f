import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { attachedFiles } from "@mesolite/net";
import { afterAll, expect, test } from "vitest";
import { listFiles, readFile } from "./v1-files.ts";

const dir = mkdtempSync(join(tmpdir(), "mesolite-v1-files-"));
afterAll(() => rmSync(dir, { recursive: true }));
const files = attachedFiles();
files.attach("/box", dir);

test("READ_FILE gives bytes as they are, whatever a page cuts apart", async () => {
  const bytes = Buffer.concat([Buffer.from([0xff, 0xfe, 0x00, 0x80]), Buffer.from("aé→")]);
  writeFileSync(join(dir, "binary"), bytes);
  expect(await readFile(files, "/box/binary", 0, undefined)).toEqual({ size: bytes.length, data: new Uint8Array(bytes) });
  for (let offset = 0; offset < bytes.length; offset++)
    expect(await readFile(files, "/box/binary", offset, 2)).toEqual({
      size: bytes.length,
      data: new Uint8Array(bytes.subarray(offset, offset + 2)),
    });
  expect((await readFile(files, "/box/binary", 99, undefined))?.data).toEqual(new Uint8Array());
  expect(await readFile(files, "/box", 0, undefined)).toBeUndefined();
});

test("READ_FILE answers 64 KiB at most", async () => {
  writeFileSync(join(dir, "large"), Buffer.alloc(200_000, "é"));
  expect((await readFile(files, "/box/large", 1, undefined))?.data.length).toBe(65_536);
});

test("LIST_FILES gives modes as stat does, with all their bits", async () => {
  const box = join(dir, "modes");
  mkdirSync(box);
  files.attach("/modes", box);
  for (const [name, mode] of [
    ["plain", 0o644],
    ["setuid", 0o4755],
    ["none", 0o000],
  ] as const) {
    writeFileSync(join(box, name), "");
    chmodSync(join(box, name), mode);
  }
  mkdirSync(join(box, "tmp"));
  chmodSync(join(box, "tmp"), 0o1777);
  const infos = await listFiles(files, "/modes");
  expect(infos?.map(({ path, mode }) => [path, mode])).toEqual(
    ["none", "plain", "setuid", "tmp"].map((name) => [`/modes/${name}`, statSync(join(box, name)).mode]),
  );
});
