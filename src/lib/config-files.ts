import { z } from "zod";
import { addressProblem } from "./config-address";
import { isSet, onlyOne } from "./config-group";

const optional = z.string().trim().optional();

/** Variables of the place where files lie. Without any of them they lie in the data folder. */
export const fileVariables = {
  BLOB_READ_WRITE_TOKEN: optional,
  VERCEL_BLOB_API_URL: optional,
  S3_ENDPOINT: optional,
  S3_BUCKET: optional,
  S3_REGION: optional,
  S3_ACCESS_KEY_ID: optional,
  S3_SECRET_ACCESS_KEY: optional,
} as const;

type Env = { readonly [Name in keyof typeof fileVariables]?: string | undefined };

export type FilesChoice =
  | { readonly use: "disk"; readonly dir: string }
  | {
      readonly use: "s3";
      readonly endpoint: string;
      readonly bucket: string;
      readonly region: string;
      readonly accessKeyId: string;
      readonly secretAccessKey: string;
    }
  | { readonly use: "vercel-blob"; readonly token: string; readonly apiUrl: string | null };

const BLOB = { name: "Vercel Blob", required: ["BLOB_READ_WRITE_TOKEN"], optional: ["VERCEL_BLOB_API_URL"] };
const S3 = {
  name: "S3",
  required: ["S3_ENDPOINT", "S3_BUCKET", "S3_REGION", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"],
};

/** Vercel Blob or a store that speaks S3, never both; without either, the folder `files`. */
export function filesOf(env: Env, dataDir: string, problems: string[]): FilesChoice {
  const isBlob = isSet({ ...env }, BLOB, problems);
  const isS3 = isSet({ ...env }, S3, problems);
  onlyOne(
    "Files",
    [
      ["BLOB_READ_WRITE_TOKEN", isBlob],
      ["S3_ENDPOINT", isS3],
    ],
    problems,
  );
  const { BLOB_READ_WRITE_TOKEN: token = "", VERCEL_BLOB_API_URL: apiUrl = null } = env;
  const address = (name: string, value: string, example: string) => {
    const problem = addressProblem(value, { plain: "http:", safe: "https:", example });
    if (problem) problems.push(`${name} ${problem}`);
  };
  if (isBlob) {
    if (!/^vercel_blob_rw_[A-Za-z0-9]+_\w+$/.test(token))
      problems.push("BLOB_READ_WRITE_TOKEN must be a token such as vercel_blob_rw_…");
    if (apiUrl !== null) address("VERCEL_BLOB_API_URL", apiUrl, "https://blob.example/api/blob");
    return { use: "vercel-blob", token, apiUrl };
  }
  if (!isS3) return { use: "disk", dir: `${dataDir}/files` };
  const { S3_ENDPOINT: endpoint = "", S3_BUCKET: bucket = "", S3_REGION: region = "" } = env;
  const { S3_ACCESS_KEY_ID: accessKeyId = "", S3_SECRET_ACCESS_KEY: secretAccessKey = "" } = env;
  address("S3_ENDPOINT", endpoint, "https://s3.eu-central-1.amazonaws.com");
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket)) problems.push("S3_BUCKET must be the name of a bucket");
  return { use: "s3", endpoint, bucket, region, accessKeyId, secretAccessKey };
}
