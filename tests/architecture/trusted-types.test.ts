import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";

/** `/tt.js` as a page with these words on its script element would run it. */
function policyOf(dataset: Readonly<Record<string, string>>) {
  let made: { createScriptURL(text: string): string | null } | undefined;
  runInNewContext(readFileSync("public/tt.js", "utf8"), {
    ...{ URL, location: { origin: "https://mo.test" } },
    document: { baseURI: "https://mo.test/programs", currentScript: { dataset } },
    trustedTypes: {
      createPolicy(_name: string, policy: typeof made) {
        made = policy;
      },
    },
  });
  return (text: string) => made?.createScriptURL(text) ?? null;
}

const INSIGHTS = "/_vercel/insights/script.js";

test("parts of the build may become scripts, and nothing else", () => {
  const pass = policyOf({});
  expect(pass("/_next/static/chunks/a.js")).toBe("/_next/static/chunks/a.js");
  for (const text of [
    INSIGHTS,
    "/x.js",
    "https://elsewhere.test/_next/static/a.js",
    "/_next/static/../../x.js",
    "data:,1",
    "undefined",
  ])
    expect(pass(text), text).toBeNull();
});

test("Vercel's counter may where the build names it, at Mo's own address only", () => {
  const pass = policyOf({ also: INSIGHTS });
  expect(pass(INSIGHTS)).toBe(INSIGHTS);
  for (const text of [`https://elsewhere.test${INSIGHTS}`, `${INSIGHTS}x`, "/_vercel/insights/other.js"])
    expect(pass(text), text).toBeNull();
});
