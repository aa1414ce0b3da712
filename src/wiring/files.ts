import "server-only";
import path from "node:path";
import { diskStore } from "../lib/blob/disk";
import type { Files, Store } from "../lib/blob/port";
import { s3Store } from "../lib/blob/s3";
import { sealedFiles } from "../lib/blob/sealed-files";
import { vercelBlobStore } from "../lib/blob/vercel-blob";
import type { Config } from "../lib/config";
import type { Keys } from "../lib/keys";

/** Config → where files lie, behind the seal. Nothing is opened before the first file. */
export function chooseFiles(config: Config, keys: Keys): Files {
  return sealedFiles(storeOf(config), keys);
}

function storeOf({ files }: Config): Store {
  switch (files.use) {
    case "disk":
      return diskStore({ dir: path.resolve(/* turbopackIgnore: true */ files.dir) });
    case "s3":
      return s3Store(files);
    case "vercel-blob":
      return vercelBlobStore(files);
  }
}
