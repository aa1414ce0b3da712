import { expect, test } from "vitest";
import { filesOf } from "./config-files";

const BLOB = { BLOB_READ_WRITE_TOKEN: "vercel_blob_rw_store_hidden" };
const S3 = {
  ...{ S3_ENDPOINT: "https://s3.example.test", S3_BUCKET: "mo-files", S3_REGION: "eu-central-1" },
  ...{ S3_ACCESS_KEY_ID: "hidden", S3_SECRET_ACCESS_KEY: "hidden" },
};
const asked = (env: Parameters<typeof filesOf>[0]) => {
  const problems: string[] = [];
  return { choice: filesOf(env, ".mo", problems), problems };
};

test.each([
  [{}, { use: "disk", dir: ".mo/files" }],
  [BLOB, { use: "vercel-blob", token: BLOB.BLOB_READ_WRITE_TOKEN, apiUrl: null }],
  [
    { ...BLOB, VERCEL_BLOB_API_URL: "http://127.0.0.1:4000/api/blob" },
    { use: "vercel-blob", token: BLOB.BLOB_READ_WRITE_TOKEN, apiUrl: "http://127.0.0.1:4000/api/blob" },
  ],
  [
    S3,
    {
      ...{ use: "s3", endpoint: S3.S3_ENDPOINT, bucket: "mo-files", region: "eu-central-1" },
      ...{ accessKeyId: "hidden", secretAccessKey: "hidden" },
    },
  ],
])("%o chooses %o", (env, choice) => {
  expect(asked(env)).toEqual({ choice, problems: [] });
});

test.each([
  [
    { VERCEL_BLOB_API_URL: "https://hidden.test" },
    "Vercel Blob is half configured: BLOB_READ_WRITE_TOKEN is missing (or unset VERCEL_BLOB_API_URL)",
  ],
  [
    { ...S3, S3_REGION: undefined },
    "S3 is half configured: S3_REGION is missing (or unset S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY)",
  ],
  [{ ...S3, ...BLOB }, "Files is configured twice: BLOB_READ_WRITE_TOKEN and S3_ENDPOINT. Unset all but one"],
  [{ BLOB_READ_WRITE_TOKEN: "hidden" }, "BLOB_READ_WRITE_TOKEN must be a token such as vercel_blob_rw_…"],
  [
    { ...BLOB, VERCEL_BLOB_API_URL: "http://hidden.example.test" },
    "VERCEL_BLOB_API_URL needs https:// for a host outside this network",
  ],
  [{ ...S3, S3_ENDPOINT: "http://s3.example.test" }, "S3_ENDPOINT needs https:// for a host outside this network"],
  [{ ...S3, S3_BUCKET: "Hidden/bucket" }, "S3_BUCKET must be the name of a bucket"],
])("%o is refused, without a value", (env, problem) => {
  expect(asked(env).problems).toEqual([problem]);
  expect(problem).not.toContain("hidden");
});
