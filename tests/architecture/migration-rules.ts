export interface Migration {
  readonly name: string;
  readonly text: string;
}

/** Read by lib/auth alone and before anyone is signed in, so outside row-level security. */
const identity = ["users", "sessions", "accounts", "passkeys", "verifications", "auth_attempts"];

/**
 * What a migration may not do while the release before it still serves (platform 5.2), and what it may not forget. One line for
 * each fault. `-- mo:contract` on top of a file says that the release before no longer needs what it takes away.
 */
export function migrationFaults(migrations: readonly Migration[]): string[] {
  return [...migrations.flatMap(faultsOf), ...unguarded(migrations)];
}

const takesAway: readonly (readonly [what: string, pattern: RegExp])[] = [
  ["drops a table", /\bdrop\s+table\b/i],
  ["drops a column", /\bdrop\s+column\b/i],
  ["renames", /\brename\s+(to|column|constraint)?\b/i],
  ["changes a type", /\balter\s+column\s+\S+\s+(set\s+data\s+)?type\b/i],
  ["forbids null", /\balter\s+column\s+\S+\s+set\s+not\s+null\b/i],
  ["disables row-level security", /\b(disable|no\s+force)\s+row\s+level\s+security\b/i],
];

function faultsOf({ name, text }: Migration): string[] {
  const header = text.split("\n", 1)[0] ?? "";
  const isAlone = header.startsWith("-- mo:no-transaction");
  const sql = withoutComments(text);
  const faults: string[] = [];
  if (!/^-- mo:contract\b/m.test(text))
    for (const [what, pattern] of takesAway) if (pattern.test(sql)) faults.push(`${what} without -- mo:contract`);
  const created = new Set([...sql.matchAll(/\bcreate\s+table\s+(?:if\s+not\s+exists\s+)?"?(\w+)/gi)].map(([, table]) => table));
  for (const [, concurrently, table] of sql.matchAll(
    /\bcreate\s+(?:unique\s+)?index\s+(concurrently\s+)?[^;]*?\bon\s+"?(\w+)/gi,
  )) {
    if (concurrently && !isAlone) faults.push("builds an index concurrently inside a transaction; head it -- mo:no-transaction");
    if (!concurrently && !created.has(table)) faults.push(`locks ${table} while it builds an index; build it concurrently`);
  }
  for (const [column] of sql.matchAll(/\badd\s+column\s+[^;,]*\bnot\s+null\b[^;,]*/gi))
    if (!/\b(default|generated)\b/i.test(column)) faults.push("adds a required column without a default");
  return faults.map((fault) => `${name} ${fault}`);
}

/** Tables of a lifter that no migration puts under forced row-level security. */
function unguarded(migrations: readonly Migration[]): string[] {
  const sql = migrations.map(({ text }) => withoutComments(text)).join("\n");
  const owned = [...sql.matchAll(/\bcreate\s+table\s+(?:if\s+not\s+exists\s+)?"?(\w+)"?\s*\(([\s\S]*?)\n\)/gi)]
    .filter(([, , columns]) => /"?\buser_id"?\s+uuid/i.test(columns ?? ""))
    .map(([, table]) => table ?? "");
  return owned
    .filter((table) => !identity.includes(table) && !isForced(sql, table))
    .map((table) => `${table} belongs to a lifter and is not under forced row-level security`);
}

/** By a statement of its own, or by name in the loop of 0001. */
function isForced(sql: string, table: string): boolean {
  const says = (what: string) =>
    new RegExp(`alter\\s+table\\s+"?${table}"?\\s+${what}\\s+row\\s+level\\s+security`, "i").test(sql);
  const loops = [...sql.matchAll(/foreach\s+name\s+in\s+array\s+array\[([\s\S]*?)\]\s+loop([\s\S]*?)end\s+loop/gi)];
  const inLoop = loops.some(
    ([, names, body]) =>
      names?.includes(`'${table}'`) && /enable row level/i.test(body ?? "") && /force row level/i.test(body ?? ""),
  );
  return inLoop || (says("enable") && says("force"));
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/--.*/g, "");
}
