import type { RecordSet } from "../../../domain/record-set";
import { variantOf } from "../../../domain/record-set";
import { EMPTY_BOOK, type RecordBook } from "../../../domain/records-book";
import { foldSet } from "../../../domain/records-fold";
import { compareSets } from "../../../domain/set-order";
import type { RecordKind } from "../../../domain/vocabulary";

/** Set id → the one kind its exercise and workout celebrate. */
export function celebratedKinds(history: readonly RecordSet[]): Map<string, RecordKind> {
  const books = new Map<string, RecordBook>();
  const found = new Map<string, RecordKind>();
  for (const set of [...history].sort(compareSets)) {
    const { book, verdict } = foldSet(books.get(variantOf(set)) ?? EMPTY_BOOK, set);
    books.set(variantOf(set), book);
    if (verdict.celebrate) found.set(set.id, verdict.celebrate);
  }
  return found;
}
