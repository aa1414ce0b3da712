import { expect, test } from "vitest";
import type { SecurityEvent } from "../shapes";
import { foldFailures } from "./security-log";

let n = 0;
const at = (time: string, kind: SecurityEvent["kind"] = "sign-in-failed", device: string | null = "Firefox on Linux") => ({
  ...{ id: `00000000-0000-7000-8000-${String(++n).padStart(12, "0")}`, kind, device },
  at: `2027-03-${time}:00:00.000Z`,
});
const folded = (events: readonly SecurityEvent[], zone = "UTC") =>
  foldFailures(events, zone).map(({ kind, times, at }) => `${kind} ${times} ${at.slice(8, 13)}`);

test("failures in a row are one line with the newest time; another device, another day and anything between begin a new one", () => {
  expect(folded([at("09T18"), at("09T17"), at("09T16")])).toEqual(["sign-in-failed 3 09T18"]);
  expect(folded([at("09T18"), at("09T17", undefined, "Safari on Mac")])).toHaveLength(2);
  expect(folded([at("09T01"), at("08T23")])).toEqual(["sign-in-failed 1 09T01", "sign-in-failed 1 08T23"]);
  expect(folded([at("09T18"), at("09T17", "signed-in"), at("09T16")])).toHaveLength(3);
});

test("the day is the lifter's, and sign-ins are never folded", () => {
  expect(folded([at("09T01"), at("08T23")], "America/New_York")).toEqual(["sign-in-failed 2 09T01"]);
  expect(folded([at("09T18", "signed-in"), at("09T17", "signed-in")])).toHaveLength(2);
});
