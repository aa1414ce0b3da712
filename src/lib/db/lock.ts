import { DatabaseSync } from "node:sqlite";

export interface DataLock {
  release(): void;
}

/** Another process holds the folder. */
export class DataFolderTaken extends Error {
  constructor(dir: string) {
    super(`Another Mo process uses ${dir}. Stop it, or set MO_DATA_DIR.`);
  }
}

/**
 * A crash-safe lock beside the folder: SQLite's exclusive lock dies with its process, unlike a pid file.
 * Throws DataFolderTaken.
 */
export function lockDataFolder(dir: string): DataLock {
  const file = new DatabaseSync(`${dir}.lock`);
  try {
    file.exec("PRAGMA locking_mode=EXCLUSIVE; PRAGMA busy_timeout=0; BEGIN EXCLUSIVE");
  } catch {
    file.close();
    throw new DataFolderTaken(dir);
  }
  return { release: () => file.close() };
}
