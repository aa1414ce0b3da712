import fc from "fast-check";
import { expect, test } from "vitest";
import { safePath } from "./safe-path";

test.each(["/dashboard", "/workouts/0193?tab=sets", "/settings/account#sessions", "/exercises?q=bench%20press", "/a/b/c"])(
  "%s is kept",
  (path) => {
    expect(safePath(path.replace("%20", "+"))).toBe(path.replace("%20", "+"));
  },
);

test.each([
  [null],
  [undefined],
  [""],
  ["dashboard"],
  ["https://evil.example"],
  ["HTTPS://evil.example/"],
  ["javascript:alert(1)"],
  ["//evil.example"],
  ["///evil.example"],
  ["/\\evil.example"],
  ["\\\\evil.example"],
  ["/\t/evil.example"],
  ["/\n/evil.example"],
  ["\u0000/dashboard"],
  [" /dashboard"],
  ["/a//b"],
  ["/%2fevil.example"],
  ["/%2Fevil.example"],
  ["/%5cevil.example"],
  ["/%252fevil.example"],
  ["/%25252fevil.example"],
  ["/%09/evil.example"],
  ["/%0d%0aSet-Cookie:a=b"],
  ["/%00"],
  ["/%e0%a4"],
  ["/.//evil.example"],
  ["/x\u2028y"],
])("%j leads to the dashboard", (value) => {
  expect(safePath(value)).toBe("/dashboard");
});

test("whatever comes in, a browser that follows the answer stays on Mo", () => {
  const piece = fc.constantFrom(
    "/",
    "\\",
    "//",
    "%2f",
    "%5c",
    "%09",
    "\t",
    ".",
    "..",
    "evil.example",
    "@",
    ":",
    "?",
    "#",
    "a",
    "%25",
  );
  const origin = "https://mo.example";
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const answer = safePath(pieces.join(""));
      expect(answer).toMatch(/^\/(?![/\\])/);
      expect(new URL(answer, origin).origin).toBe(origin);
    }),
  );
});
