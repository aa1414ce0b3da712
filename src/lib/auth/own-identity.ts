import type { Database, Db } from "../db/database";

/** Reads identity tables for the lifter they belong to: their export. What is asked must name the lifter itself. */
export function readingIdentity<T>({ plain }: Database, read: (db: Db) => Promise<T>): Promise<T> {
  return read(plain);
}
