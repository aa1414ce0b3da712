import "server-only";
import { getTableName } from "drizzle-orm";
import { accountOf } from "../lib/auth/sessions";
import type { Ctx } from "../lib/context";
import { exportRows } from "./export-rows";
import { type Exported, personalData } from "./personal-data";

/** Of the shape of the file; a change that breaks a reader raises it. */
const SCHEMA_VERSION = 1;

/** Kinds of data the file promises and Mo does not keep yet; the day one has a table, its section is that table's. */
const NOT_KEPT = ["chatHistory", "measurements", "photos", "nutrition", "proposals"];

/** Outside `personalData`, for they name nobody. */
const ALSO_EXCLUDED = [
  { what: "verifications", why: "open codes and links, kept as hashes, and for three days the address an e-mail change left" },
  { what: "erasure_receipts", why: "numbers of rows of people who left, without a name" },
  { what: "auth_attempts", why: "counts of failed sign-ins, without your name" },
];

/** The file in parts that together are one JSON object. A part holds one page of rows at most. */
export async function* accountFile(ctx: Ctx): AsyncGenerator<string, undefined> {
  const unreadable: string[] = [];
  const account = { id: ctx.userId, ...(await accountOf(ctx.services.database, ctx.userId)) };
  yield `{${pair("schemaVersion", SCHEMA_VERSION)},\n${pair("exportedAt", ctx.now())},\n${pair("account", account)}`;
  const written = new Set<string>();
  for (const { table, export: how } of personalData) {
    if ("excluded" in how || how.within) continue;
    written.add(how.section);
    const pages = exportRows(ctx, table, how, (place) => unreadable.push(place));
    yield* how.parts ? single(how, pages) : list(how, pages);
  }
  for (const section of NOT_KEPT) if (!written.has(section)) yield `,\n${pair(section, [])}`;
  yield `,\n${pair("excluded", excluded())},\n${pair("unreadable", unreadable)}}\n`;
  return undefined;
}

type Pages = ReturnType<typeof exportRows>;

async function* list({ section }: Exported, pages: Pages): AsyncGenerator<string> {
  yield `,\n${JSON.stringify(section)}:[`;
  let separator = "\n";
  for await (const rows of pages) {
    if (rows.length === 0) continue;
    yield separator + rows.map((row) => JSON.stringify(row)).join(",\n");
    separator = ",\n";
  }
  yield "]";
}

async function* single({ section, parts = {} }: Exported, pages: Pages): AsyncGenerator<string> {
  for await (const [row = {}] of pages) {
    const taken = Object.values(parts).flat();
    const pick = (has: (key: string) => boolean) => Object.fromEntries(Object.entries(row).filter(([key]) => has(key)));
    yield `,\n${pair(
      section,
      pick((key) => !taken.includes(key)),
    )}`;
    for (const [name, keys] of Object.entries(parts))
      yield `,\n${pair(
        name,
        pick((key) => keys.includes(key)),
      )}`;
  }
}

/** What is left out of the file, and why: whole tables and single columns. */
function excluded(): readonly { readonly what: string; readonly why: string }[] {
  const named = personalData.flatMap(({ table, export: how }) => {
    const name = getTableName(table);
    if ("excluded" in how) return [{ what: name, why: how.excluded }];
    return Object.entries(how.without ?? {}).map(([column, why]) => ({ what: `${name}.${column}`, why }));
  });
  return [...named, ...ALSO_EXCLUDED];
}

function pair(key: string, value: unknown): string {
  return `${JSON.stringify(key)}:${JSON.stringify(value)}`;
}
