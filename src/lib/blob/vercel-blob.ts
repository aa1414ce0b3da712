import { readAtMost } from "../http/read-at-most";
import { FILE_MAX, type Store } from "./port";
import { stored } from "./stored";

interface Options {
  readonly token: string;
  /** Where another address than Vercel's own is configured; its SDK reads it from the environment by itself. */
  readonly apiUrl: string | null;
  readonly timeoutMs?: number;
}

/** Vercel Blob. Each file has an address nobody can guess; what lies there is sealed all the same. */
export function vercelBlobStore({ token, apiUrl, timeoutMs = 10_000 }: Options): Store {
  const inTime = <T>(work: (sdk: Sdk, abortSignal: AbortSignal) => Promise<T>) => {
    const abort = AbortSignal.timeout(timeoutMs);
    return stored(
      import("@vercel/blob").then((sdk) => work(sdk, abort)),
      timeoutMs,
    );
  };
  const listed = async (sdk: Sdk, prefix: string, abortSignal: AbortSignal) =>
    (await sdk.list({ token, prefix, limit: 1_000, abortSignal })).blobs.filter(({ pathname }) => pathname.startsWith(prefix));
  return {
    use: "vercel-blob",
    put: (key, bytes) =>
      inTime(async (sdk, abortSignal) => {
        const older = await listed(sdk, stem(key), abortSignal);
        await sdk.put(key, Buffer.from(bytes), {
          ...{ token, abortSignal, access: "public", addRandomSuffix: true, allowOverwrite: false },
          contentType: "application/octet-stream",
        });
        if (older.length > 0)
          await sdk.del(
            older.map(({ url }) => url),
            { token, abortSignal },
          );
      }),
    open: (key) =>
      inTime(async (sdk, abortSignal) => {
        const found = await listed(sdk, stem(key), abortSignal);
        const newest = found.sort((a, b) => b.uploadedAt.getTime() - a.uploadedAt.getTime())[0];
        return newest ? read(checked(newest.url, apiUrl), abortSignal) : null;
      }),
    remove: (prefix) =>
      inTime(async (sdk, abortSignal) => {
        for (let removed = 0; ; ) {
          const blobs = await listed(sdk, prefix, abortSignal);
          if (blobs.length === 0) return removed;
          await sdk.del(
            blobs.map(({ url }) => url),
            { token, abortSignal },
          );
          removed += blobs.length;
        }
      }),
  };
}

type Sdk = typeof import("@vercel/blob");

/** The random part stands before the ending: `…-400-Xy12.webp`. */
function stem(key: string): string {
  return key.replace(/\.webp$/, "");
}

/** The service names the address; it is believed only where it is the service's own. */
function checked(url: string, apiUrl: string | null): string {
  const { protocol, hostname, origin } = new URL(url);
  const isOurs =
    apiUrl === null ? protocol === "https:" && hostname.endsWith(".blob.vercel-storage.com") : origin === new URL(apiUrl).origin;
  if (!isOurs) throw new Error("The file lies elsewhere");
  return url;
}

async function read(url: string, signal: AbortSignal): Promise<Buffer | null> {
  const answer = await fetch(url, { redirect: "error", cache: "no-store", signal });
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error("The file was not given");
  const bytes = await readAtMost(answer.body, FILE_MAX);
  if (bytes === null) throw new Error("Larger than any file of Mo's");
  return bytes;
}
