import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { breaking, type Source, sourceRules } from "./source-rules";

const sources = globSync(["src/**/*.{ts,tsx}", "scripts/**/*.{ts,mjs}"]).map((file) => ({
  file,
  text: readFileSync(file, "utf8"),
}));
const server = 'import "server-only";\n';

/** Rule → a text in its place that breaks it, and one beside it that does not. */
const plants: Record<string, { readonly file: string; readonly bad: readonly string[]; readonly good: string }> = {
  "no style prop": {
    file: "src/ui/box.tsx",
    bad: ["<p style={{ top: 1 }} />", '<p style="top:1px" />'],
    good: '<p className="top" buttonStyle={1} />',
  },
  "no clock, chance or locale in the domain": {
    file: "src/domain/age.ts",
    bad: ["Date.now()", "new Date()", "Math.random()", "n.toLocaleString()", "performance.now()", "crypto.randomUUID()"],
    good: "// never Date.now() here\nexport const age = 1;",
  },
  "no HTML by hand": {
    file: "src/ui/raw.tsx",
    bad: ["<p dangerouslySetInnerHTML={{ __html: html }} />", "node.innerHTML = html"],
    good: "<p>{html}</p>",
  },
  "no code from text": {
    file: "src/lib/run.ts",
    bad: ["eval(text)", "new Function(text)", 'setTimeout("go()", 1)'],
    good: "setTimeout(() => go(), 1); retrieval(text)",
  },
  "no process out of a request": {
    file: "src/features/a/server/pack.ts",
    bad: ['import { spawn } from "node:child_process";', "const { exec } = await import('child_process');"],
    good: 'import { exec } from "./exec";',
  },
  "no unverified TLS": {
    file: "src/lib/db/other.ts",
    bad: ["{ ssl: { rejectUnauthorized: false } }", '"?sslmode=no-verify"'],
    good: "{ ssl: { rejectUnauthorized: true } }",
  },
  "no raw SQL": { file: "src/features/a/server/read.ts", bad: ["sql.raw(name)"], good: "db.select(name)" },
  "server files say so": { file: "src/lib/config.ts", bad: ["export {};", `// ${server}`], good: server },
  "nothing outside happens inside a transaction": {
    file: "src/features/a/server/log.ts",
    bad: [
      "inTransaction(ctx, async (ctx) => {\n  await save(ctx);\n  await fetch(url);\n})",
      "inTransaction(ctx, (ctx) => ctx.services.email.send(mail))",
      'database.unit({ actor, mode: "write" }, (db) => mo.limits.take("api", key))',
    ],
    good: "await inTransaction(ctx, (ctx) => save(ctx));\nawait fetch(url);",
  },
};

test("every rule has been planted", () => {
  expect(Object.keys(plants)).toEqual(sourceRules.map(({ name }) => name));
});

describe.each(sourceRules.map((rule) => [rule.name, rule] as const))("%s", (name, rule) => {
  const { file = "", bad = [], good = "" } = plants[name] ?? {};
  const look = (text: string) => breaking(rule, [{ file, text } satisfies Source]);

  test("holds in the whole tree", () => {
    expect(breaking(rule, sources)).toEqual([]);
  });

  test.each(bad)("is broken by %s", (text) => {
    expect(look(text)).toEqual([file]);
  });

  test("lets its neighbour be", () => {
    expect(look(good)).toEqual([]);
  });
});
