import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cspFaults, REPORT_TYPES } from "./csp-faults";

const old = (report: object) => ({ "csp-report": report });
const told = (body: object) => ({ type: "csp-violation", age: 1, url: "https://mo.example/body?secret=1", body });

describe("what a report says", () => {
  test.each([
    ["the older form", old({ "effective-directive": "script-src-elem", "blocked-uri": "inline" }), "script-src-elem inline"],
    [
      "its oldest",
      old({ "violated-directive": "img-src 'self'", "blocked-uri": "https://cdn.example/a?b=c" }),
      "img-src cdn.example",
    ],
    [
      "a list",
      [told({ effectiveDirective: "connect-src", blockedURL: "wss://other.example:8443/x" })],
      "connect-src other.example",
    ],
    [
      "a keyword",
      [told({ effectiveDirective: "require-trusted-types-for", blockedURL: "trusted-types-sink" })],
      "require-trusted-types-for trusted-types-sink",
    ],
    [
      "an extension",
      [told({ effectiveDirective: "font-src", blockedURL: "moz-extension://1f2e/a.woff" })],
      "font-src moz-extension:",
    ],
    ["no address", old({ "effective-directive": "style-src-attr", "blocked-uri": "" }), "style-src-attr other"],
    ["no directive", old({ "blocked-uri": "data" }), "other data"],
    ["text where a name should be", old({ "effective-directive": "Robert'); drop", "blocked-uri": 7 }), "other other"],
  ])("%s", (_, body, fault) => {
    expect(cspFaults(body)).toEqual({ [fault]: 1 });
  });

  test("the same twice is counted, another kind of report is not", () => {
    const one = told({ effectiveDirective: "img-src", blockedURL: "https://a.example/1" });
    expect(cspFaults([one, one, { type: "deprecation", body: { id: "x" } }, told({})])).toEqual({
      "img-src a.example": 2,
      "other other": 1,
    });
  });

  test("many different ones are cut", () => {
    const many = Array.from({ length: 90 }, (_, i) =>
      told({ effectiveDirective: "img-src", blockedURL: `https://h${i}.example` }),
    );
    expect(Object.keys(cspFaults(many))).toHaveLength(20);
  });

  test("of whatever is sent: never a fault, few names, each of them short and plain", () => {
    const odd = ["data", "inline", "https://a.example/x?y", "https://[::1]:8/", "blob:x", "é\u0000\ud800", "img-src \n"];
    const text = fc.oneof(fc.string({ maxLength: 40 }), fc.constantFrom(...odd));
    const value = fc.oneof(text, fc.integer(), fc.constantFrom(null, undefined, [], {}));
    const near = fc.record({ "effective-directive": value, "blocked-uri": value }).map(old);
    const listed = fc.array(fc.record({ effectiveDirective: value, blockedURL: value }).map(told), { maxLength: 5 });
    const anything = fc.oneof(value, fc.dictionary(text, value, { maxKeys: 3 }), fc.array(value, { maxLength: 5 }));
    fc.assert(
      fc.property(fc.oneof(anything, near, listed), (body) => {
        const names = Object.keys(cspFaults(body));
        return names.length <= 20 && names.every((name) => /^[a-z-]{3,40} [a-z0-9.:[\]+-]{1,100}$/.test(name));
      }),
      { numRuns: 1_000, seed: 20 },
    );
  });
});

test("the two types browsers send, and no other", () => {
  for (const type of ["application/csp-report", "application/reports+json; charset=utf-8"]) expect(type).toMatch(REPORT_TYPES);
  for (const type of ["application/json", "text/plain", "application/csp-reports", ""]) expect(type).not.toMatch(REPORT_TYPES);
});
