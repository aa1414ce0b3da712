import { type Source, type SourceKey, sources } from "./en/science/sources";

/** How a source is named in a line: "Halperin 2022". */
export function sourceName(key: SourceKey): string {
  const { author, year }: Source = sources[key];
  return year === undefined ? author : `${author} ${year}`;
}

/** Everything else that is known of it, in one line. */
export function sourceDetail(key: SourceKey): string {
  const { what, where }: Source = sources[key];
  return where === undefined ? what : `${what} ${where}.`;
}

/** Every key, by name. */
export const SOURCE_KEYS: readonly SourceKey[] = (Object.keys(sources) as SourceKey[]).sort((a, b) =>
  sourceName(a) < sourceName(b) ? -1 : 1,
);
