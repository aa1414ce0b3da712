import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { unpack } from "./unpack";

const SIZES = [0, 1, 511, 512, 513, 8_192, 300_001];

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), "mo-unpack-"));
  mkdirSync(path.join(dir, "source/base/empty"), { recursive: true });
  for (const size of SIZES) writeFileSync(path.join(dir, `source/base/${size}`), Buffer.alloc(size, `${size} `));
  execFileSync("tar", ["--format=ustar", "-czf", path.join(dir, "archive"), "-C", path.join(dir, "source"), "."]);
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const target = () => path.join(dir, "data/db");

test("every file arrives as it was, for its owner only, and so do empty folders", async () => {
  await unpack(path.join(dir, "archive"), target());
  for (const size of SIZES) {
    expect(readFileSync(path.join(target(), `base/${size}`)).equals(Buffer.alloc(size, `${size} `)), String(size)).toBe(true);
    expect(statSync(path.join(target(), `base/${size}`)).mode & 0o777).toBe(0o600);
  }
  expect(readdirSync(path.join(target(), "base/empty"))).toEqual([]);
  expect(existsSync(`${target()}.part`)).toBe(false);
});

test("a damaged archive leaves no folder behind that looks like a database", async () => {
  truncateSync(path.join(dir, "archive"), statSync(path.join(dir, "archive")).size - 200);
  await expect(unpack(path.join(dir, "archive"), target())).rejects.toThrow();
  expect(existsSync(target())).toBe(false);
});

test("what an interrupted start left is cleared away", async () => {
  mkdirSync(`${target()}.part`, { recursive: true });
  writeFileSync(path.join(`${target()}.part`, "half"), "");
  await unpack(path.join(dir, "archive"), target());
  expect(existsSync(path.join(target(), "half"))).toBe(false);
});
