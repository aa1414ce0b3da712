import type { S3Client } from "@aws-sdk/client-s3";
import { readAtMost } from "../http/read-at-most";
import { FILE_MAX, type Store } from "./port";
import { stored } from "./stored";

interface Options {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly timeoutMs?: number;
  /** Files removed at once. */
  readonly listMax?: number;
}

/** Any store that speaks S3. One bucket, addressed by path, so that a name with dots and a store of one's own work too. */
export function s3Store({ bucket, timeoutMs = 10_000, listMax = 50, ...options }: Options): Store {
  let opening: Promise<Opened> | undefined;
  const inTime = async <T>(work: (opened: Opened) => Promise<T>): Promise<T> => {
    opening ??= open(options, timeoutMs);
    const opened = await opening;
    return stored(work(opened), timeoutMs);
  };
  return {
    use: "s3",
    put: (key, bytes) =>
      inTime(async ({ client, sdk }) => {
        await client.send(
          new sdk.PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes, ContentType: "application/octet-stream" }),
        );
      }),
    open: (key) =>
      inTime(async ({ client, sdk }) => {
        try {
          const { Body } = await client.send(new sdk.GetObjectCommand({ Bucket: bucket, Key: key }));
          const bytes = await readAtMost(
            (Body?.transformToWebStream() as ReadableStream<Uint8Array> | undefined) ?? null,
            FILE_MAX,
          );
          if (bytes === null) throw new Error("Larger than any file of Mo's");
          return bytes;
        } catch (error) {
          if (error instanceof sdk.NoSuchKey) return null;
          throw error;
        }
      }),
    remove: (prefix) => inTime((opened) => removeAll(opened, { bucket, listMax }, prefix)),
  };
}

interface Opened {
  readonly sdk: typeof import("@aws-sdk/client-s3");
  readonly client: S3Client;
}

async function open(
  { endpoint, region, accessKeyId, secretAccessKey }: Omit<Options, "bucket" | "listMax">,
  ms: number,
): Promise<Opened> {
  const sdk = await import("@aws-sdk/client-s3");
  const client = new sdk.S3Client({
    ...{ endpoint, region, forcePathStyle: true, maxAttempts: 2, followRegionRedirects: false },
    credentials: { accessKeyId, secretAccessKey },
    requestHandler: { connectionTimeout: Math.min(5_000, ms), requestTimeout: ms, throwOnRequestTimeout: true },
    // Stores that are not Amazon's know the older way alone; the seal finds a flipped bit in any case.
    ...{ requestChecksumCalculation: "WHEN_REQUIRED", responseChecksumValidation: "WHEN_REQUIRED" },
  });
  return { sdk, client };
}

/** A list at a time, until the folder is empty: it is read anew after each round, so nothing is skipped. One call for each file, because not every store knows a call for many. */
async function removeAll({ client, sdk }: Opened, { bucket, listMax }: Where, prefix: string): Promise<number> {
  for (let removed = 0; ; ) {
    const { Contents = [] } = await client.send(
      new sdk.ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, MaxKeys: listMax }),
    );
    const keys = Contents.flatMap(({ Key }) => (Key?.startsWith(prefix) ? [Key] : []));
    if (keys.length === 0) return removed;
    await Promise.all(keys.map((Key) => client.send(new sdk.DeleteObjectCommand({ Bucket: bucket, Key }))));
    removed += keys.length;
  }
}

interface Where {
  readonly bucket: string;
  readonly listMax: number;
}
