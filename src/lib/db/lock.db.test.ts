import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { DataFolderTaken, lockDataFolder } from "./lock";

const dir = mkdtempSync(path.join(tmpdir(), "mo-lock-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

test("a folder belongs to one process until it lets go", () => {
  const at = path.join(dir, "one");
  const mine = lockDataFolder(at);
  expect(() => lockDataFolder(at)).toThrow(DataFolderTaken);
  expect(() => lockDataFolder(at)).toThrow(`Another Mo process uses ${at}. Stop it, or set MO_DATA_DIR.`);
  mine.release();
  lockDataFolder(at).release();
});

test("a process that is killed holds nothing back", async () => {
  const at = path.join(dir, "two");
  const code = `const { DatabaseSync } = require("node:sqlite"); const file = new DatabaseSync(${JSON.stringify(`${at}.lock`)}); file.exec("PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE"); console.log("held"); setInterval(() => {}, 1000)`;
  const other = spawn(process.execPath, ["--no-warnings", "-e", code], { stdio: ["ignore", "pipe", "inherit"] });
  await once(other.stdout, "data");
  expect(() => lockDataFolder(at)).toThrow(DataFolderTaken);
  other.kill("SIGKILL");
  await once(other, "exit");
  lockDataFolder(at).release();
});
