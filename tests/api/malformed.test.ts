import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import type { Endpoint } from "../../src/lib/http/endpoint";
import { endpoints } from "../../src/wiring/endpoints";
import type { Started } from "../../src/wiring/services";
import { startTestMo } from "../support/api";
import { personWithData } from "../support/person";
import { apiRoutes, caller } from "../support/routes";

/* Whatever somebody sends, an operation says what is wrong with it: never a fault, never slowly (security specification, S1). */

let mo: Started;
let call: ReturnType<typeof caller>;
beforeAll(async () => {
  mo = await startTestMo();
  // How often one may ask is another test's.
  const take = async () => ({ bucket: "api", allowed: true, limit: 1, remaining: 1, resetSeconds: 1, windowSeconds: 1 }) as const;
  Object.assign(globalThis, { moStarted: { ...mo, limits: { take } } });
  call = caller(await apiRoutes());
});
afterAll(() => mo.database.close());

const WRONG: readonly unknown[] = [
  ...[
    null,
    true,
    0,
    -1,
    1.5,
    1e308,
    "",
    " ",
    "x".repeat(20_000),
    "9".repeat(400),
    "2026-02-30",
    "\u0000",
    "\ud800",
    "e\u0301".repeat(50),
  ],
  ...[
    "../../etc/passwd",
    "' or 1=1 --",
    "%00%0d%0a",
    "__proto__",
    [],
    {},
    [[[[[]]]]],
    [null],
    { length: 1e9 },
    Array(2_000).fill("x"),
  ],
];

/** Of two dozen each part gets four, the next one the next four; MO_MALFORMED=all gives all to each, which takes minutes. */
const EACH = process.env.MO_MALFORMED === "all" ? WRONG.length : 4;
let turn = 0;
const nextWrong = () => Array.from({ length: EACH }, () => WRONG[turn++ % WRONG.length]);

/** The named parts of an input, those inside its objects too; a list is entered by its first item. */
function partsOf(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== "object" || value === null || path.length > 3) return path.length > 0 ? [[...path]] : [];
  const inside = Object.entries(value).filter(([name]) => !Array.isArray(value) || name === "0");
  return [...(path.length > 0 ? [[...path]] : []), ...inside.flatMap(([name, part]) => partsOf(part, [...path, name]))];
}

function withPart(value: unknown, [name = "", ...rest]: readonly string[], put: unknown): unknown {
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
  copy[name] = rest.length === 0 ? put : withPart(copy[name], rest, put);
  return copy;
}

const ORDER = ["GET", "PATCH", "PUT", "POST", "DELETE"];

/** What a well-meant request holds, with every name of the contract in it. */
function inputOf(e: Endpoint, known: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const shape = z.toJSONSchema(e.input, { io: "input", unrepresentable: "any" }) as { properties?: object };
  const names = Object.keys(shape.properties ?? {}).filter((name) => !["ifMatch", "idempotencyKey"].includes(name));
  return { ...Object.fromEntries(names.map((name) => [name, undefined])), ...known };
}

test("every part of every operation takes wrong values without a fault", { timeout: 300_000 }, async () => {
  const faults: string[] = [];
  let asked = 0;
  const open = endpoints.filter(({ access }) => access === "user" || access === "public");
  let me = await personWithData(mo);
  // What takes something away comes last; somebody else is asked for now and then, so that there is something left.
  for (const [i, e] of [...open].sort((a, b) => ORDER.indexOf(a.method) - ORDER.indexOf(b.method)).entries()) {
    if (i % 15 === 14) me = await personWithData(mo);
    const ids = { ...me.ids, exerciseId: "barbell_bench_press", programId: "full-body-3" };
    const inPath = Object.fromEntries(Object.entries(ids).filter(([name]) => e.path.includes(`:${name}`)));
    const input = inputOf(e, { ...me.inputFor(e.id), ...inPath });
    for (const part of partsOf(input))
      for (const wrong of nextWrong()) {
        const from = performance.now();
        const sent = withPart(input, part, wrong) as Record<string, unknown>;
        const answer = await call(e, { cookie: me.cookie, headers: { "if-match": '"0"' }, input: sent });
        const said = `${e.id} ${part.join(".")} = ${JSON.stringify(wrong).slice(0, 30)}: ${answer.status}`;
        asked++;
        if (answer.status >= 500) faults.push(said);
        if (performance.now() - from > 2_000) faults.push(`${said}, slowly`);
        if (answer.status < 400) continue;
        const type = answer.headers.get("content-type");
        const { code, requestId } = (await answer.json()) as Record<string, unknown>;
        if (type !== "application/problem+json" || typeof code !== "string" || typeof requestId !== "string")
          faults.push(`${said}, without a problem`);
      }
  }
  expect(faults).toEqual([]);
  expect(asked).toBeGreaterThan(900);
});
