import { globSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { type Fault, type FilesPeer, startFiles } from "../../../tests/peers/files";
import type { AppError } from "../errors";
import { newId } from "../ids";
import { blobContract } from "./blob.contract";
import { diskStore } from "./disk";
import type { Store } from "./port";
import { s3Store } from "./s3";
import { vercelBlobStore } from "./vercel-blob";

const dir = mkdtempSync(path.join(tmpdir(), "mo-blob-"));
let aws: FilesPeer;
let vercel: FilesPeer;
beforeAll(async () => {
  [aws, vercel] = await Promise.all([startFiles("aws"), startFiles("vercel")]);
});
// Vercel's package reads this by itself.
beforeEach(() => vi.stubEnv("VERCEL_BLOB_API_URL", `${vercel.url}/api/blob`));
afterEach(() => {
  vi.unstubAllEnvs();
  const elsewhere = [aws.state.elsewhere, vercel.state.elsewhere];
  for (const peer of [aws, vercel]) peer.reset();
  // Vercel's package follows a redirect (decision 077), and takes no key along.
  expect([elsewhere[0], elsewhere[1]?.filter((key) => key !== "no key")]).toEqual([[], []]);
});
afterAll(async () => {
  rmSync(dir, { recursive: true, force: true });
  await Promise.all([aws?.close(), vercel?.close()]);
});

const onDisk = () => diskStore({ dir });
const s3 = (timeoutMs = 10_000, listMax = 50) =>
  s3Store({
    ...{ endpoint: aws.url, bucket: aws.bucket, region: "us-east-1", timeoutMs, listMax },
    ...{ accessKeyId: "hidden-id", secretAccessKey: "hidden-secret" },
  });
const blob = (timeoutMs = 10_000) =>
  vercelBlobStore({ token: "vercel_blob_rw_mystore_hidden", apiUrl: `${vercel.url}/api/blob`, timeoutMs });

const allFiles = () =>
  globSync(`${dir}/**/*`)
    .filter((file) => statSync(file).isFile())
    .sort((a, b) => statSync(a).mtimeMs - statSync(b).mtimeMs);
blobContract("disk", { open: onDisk, stored: async () => allFiles().map((file) => readFileSync(file)) });
blobContract("s3", { open: () => s3(), stored: async () => aws.state.seen });
blobContract("vercel-blob", { open: () => blob(), stored: async () => vercel.state.seen });

const KEY = () => `exports/${newId()}/${newId()}`;

describe.each([
  ["s3", (ms: number) => [s3(ms), aws] as const],
  ["vercel-blob", (ms: number) => [blob(ms), vercel] as const],
] as const)("%s", (_, opened) => {
  test.each<Fault>(["silent", "reset", "redirect", "garbage", { status: 403 }, { status: 500 }, { status: 503 }])(
    "%o is one sentence, known in time, without a key in it",
    async (fault) => {
      const [store, peer] = opened(800);
      peer.state.fault = fault;
      const tries: readonly (() => Promise<unknown>)[] = [
        () => store.put(KEY(), Buffer.from("x")),
        () => store.open(KEY()),
        () => store.remove(`exports/${newId()}/`),
      ];
      for (const [i, attempt] of tries.entries()) {
        const from = performance.now();
        const failed = await attempt().catch((error: unknown) => error);
        expect(performance.now() - from).toBeLessThan(4_000);
        // A store that answers a read with rubbish answers with bytes: the seal is what tells.
        if (fault === "garbage" && i !== 0 && !(failed instanceof Error)) continue;
        if (fault === "garbage" && !(failed instanceof Error)) continue;
        expect(failed).toMatchObject({ code: "unavailable", retryAfterSeconds: 60 });
        expect(`${failed} ${(failed as Error).cause}`).not.toMatch(/hidden/);
      }
    },
  );

  test("more bytes than any file has are not taken, however much time there is", { timeout: 60_000 }, async () => {
    const [store, peer] = opened(50_000);
    const key = KEY();
    await store.put(key, Buffer.from("x"));
    peer.state.fault = "endless";
    // The length alone: a runner that has to print seventy megabytes dies instead of saying that the test failed.
    const came = await store.open(key).then(
      (bytes) => bytes?.byteLength,
      ({ code }: AppError) => code,
    );
    expect(came).toBe("unavailable");
    peer.state.fault = null;
    expect(String(await store.open(key))).toBe("x");
  });
});

test("s3: a folder of more files than one list holds goes whole", async () => {
  const owner = newId();
  const store: Store = s3(10_000, 10);
  await Promise.all(Array.from({ length: 25 }, () => store.put(`exports/${owner}/${newId()}`, Buffer.from("x"))));
  expect(await store.remove(`exports/${owner}/`)).toBe(25);
});

test("a disk that is nearly full takes no file, says so, and gives what is there", async () => {
  const key = KEY();
  await onDisk().put(key, Buffer.from("kept"));
  const full = diskStore({ dir, fullness: async () => 0.95 });
  await expect(full.put(KEY(), Buffer.from("x"))).rejects.toMatchObject({ code: "unavailable", status: 507 });
  expect(String(await full.open(key))).toBe("kept");
  await diskStore({ dir, fullness: async () => 0.94 }).put(KEY(), Buffer.from("x"));
});

test("files on a disk are for this process alone, and no half one stays", async () => {
  const key = KEY();
  await onDisk().put(key, Buffer.from("x"));
  expect(statSync(path.join(dir, key)).mode & 0o777).toBe(0o600);
  expect(statSync(path.dirname(path.join(dir, key))).mode & 0o777).toBe(0o700);
  expect(allFiles().filter((file) => file.endsWith(".part"))).toEqual([]);
});
