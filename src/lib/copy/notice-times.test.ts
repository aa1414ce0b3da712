import { expect, test } from "vitest";
import { noticeTimes } from "./notice-times";

const from = "2026-12-08T07:00:00Z";
const until = "2026-12-08T09:00:00Z";
/** The browser's own spaces and dashes, told plainly. */
const plain = (text: string) => text.replaceAll(/\s/g, " ").replaceAll("–", "-").replaceAll(/ ?- ?/g, " - ");

test.each([
  [{ from, until }, "America/New_York", "Tue, Dec 8, 2:00 - 4:00 AM, your time."],
  [{ from, until }, "Asia/Tokyo", "Tue, Dec 8, 4:00 - 6:00 PM, your time."],
  [{ from, until: null }, "Europe/Berlin", "From Tue, Dec 8, 8:00 AM, your time."],
  [{ from: null, until }, "UTC", "Until Tue, Dec 8, 9:00 AM, your time."],
  [{ from: null, until: null }, "UTC", ""],
])("%o in %s reads %s", (span, zone, words) => {
  expect(plain(noticeTimes(span, zone))).toBe(words);
});
