import { mkdir, open, readdir, readFile, rename, rm, statfs } from "node:fs/promises";
import path from "node:path";
import { AppError } from "../errors";
import { newId } from "../ids";
import type { Store } from "./port";

interface Options {
  readonly dir: string;
  /** Share of the disk that is used, 0 to 1. */
  readonly fullness?: (dir: string) => Promise<number>;
}

const FULL = 0.95;

/** Files in a folder of this machine. */
export function diskStore({ dir, fullness = used }: Options): Store {
  const at = (key: string) => path.join(/* turbopackIgnore: true */ dir, key);
  return {
    use: "disk",
    async put(key, bytes) {
      const file = at(key);
      await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
      // The rest of the disk belongs to the training log.
      if ((await fullness(dir)) >= FULL)
        throw new AppError(
          "unavailable",
          "This instance has no room for files. Your training is safe; ask its operator to make room.",
          {
            status: 507,
          },
        );
      // Whole or not at all, whenever the process dies.
      const part = `${file}.${newId()}.part`;
      try {
        const handle = await open(part, "wx", 0o600);
        try {
          await handle.writeFile(bytes);
          await handle.sync();
        } finally {
          await handle.close();
        }
        await rename(part, file);
      } catch (error) {
        await rm(part, { force: true });
        throw error;
      }
    },
    open: (key) => readFile(at(key)).catch(absent(null)),
    async remove(prefix) {
      const folder = at(prefix);
      const isFolder = prefix.endsWith("/");
      const inside = await readdir(isFolder ? folder : path.dirname(folder), { recursive: isFolder, withFileTypes: true }).catch(
        absent([]),
      );
      await rm(folder, { recursive: true, force: true });
      if (!isFolder) return inside.filter((entry) => entry.isFile() && entry.name === path.basename(folder)).length;
      return inside.filter((entry) => entry.isFile() && !entry.name.endsWith(".part")).length;
    },
  };
}

async function used(dir: string): Promise<number> {
  const { bavail, blocks } = await statfs(dir);
  return 1 - bavail / blocks;
}

function absent<T>(instead: T): (error: NodeJS.ErrnoException) => T {
  return (error) => {
    if (error.code === "ENOENT") return instead;
    throw error;
  };
}
