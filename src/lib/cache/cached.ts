import type { z } from "zod";
import { assertKey } from "./entry";
import type { Cache, CacheKey } from "./port";

interface Wanted<Shape extends z.ZodObject> {
  readonly key: CacheKey;
  readonly seconds: number;
  /** What a stored value must be: an older version of Mo, or somebody else, may have written it. */
  readonly shape: Shape;
  readonly compute: () => Promise<z.output<Shape>>;
}

/** The kept value, else a computed one that is kept from now on. A miss, an error and a wrong shape are the same. */
export async function cached<Shape extends z.ZodObject>(cache: Cache, wanted: Wanted<Shape>): Promise<z.output<Shape>> {
  const { key, seconds, shape, compute } = wanted;
  assertKey(key);
  const found = shape.safeParse(await cache.get(key).catch(() => null));
  if (found.success) return found.data;
  const value = await compute();
  await cache.set(key, value, seconds).catch(() => undefined);
  return value;
}
