import { describe, expect, it } from "vitest";
import {
  formatClock,
  formatDay,
  formatDaysAgo,
  formatList,
  formatLoad,
  formatPercent,
  formatTime,
  plural,
  spokenLoad,
} from "./format";
import { spokenTime } from "./spoken";

describe("format", () => {
  it.each([
    [80, "kg", "80 kg"],
    [61.25, "kg", "61.25 kg"],
    [41.25, "kg", "41.25 kg"],
    [102.058, "lb", "225 lb"],
    [1.021, "lb", "2.25 lb"],
    [102.058, "kg", "102.1 kg"],
    [20.412, "kg", "20.4 kg"],
    [80, "lb", "176.4 lb"],
    [78.333, "kg", "78.3 kg"],
    [1234.5, "kg", "1,234.5 kg"],
  ] as const)("a load of %d kg in %s reads %s", (kg, unit, text) => expect(formatLoad(kg, unit)).toBe(text));

  it.each([
    [0, "0:00"],
    [59.6, "1:00"],
    [150, "2:30"],
    [3750, "1:02:30"],
    [-4, "0:00"],
  ])("%d seconds read %s", (seconds, text) => expect(formatClock(seconds)).toBe(text));

  it.each([
    [1, "one second"],
    [45, "forty-five seconds"],
    [60, "one minute"],
    [150, "two minutes thirty"],
    [615, "ten minutes fifteen"],
  ])("%d seconds sound like %s", (seconds, text) => expect(spokenTime(seconds)).toBe(text));

  it("keeps grammar", () => {
    expect([plural(1, "set", "sets"), plural(0, "set", "sets"), plural(1200, "set", "sets")]).toEqual([
      "1 set",
      "0 sets",
      "1,200 sets",
    ]);
    expect([spokenLoad(1, "kg"), spokenLoad(2.5, "kg")]).toEqual(["1 kilogram", "2.5 kilograms"]);
    expect(formatList(["chest", "back", "arms"])).toBe("chest, back, and arms");
    expect(formatPercent(0.4)).toBe("40%");
  });

  it("reads civil dates without a zone and instants in one", () => {
    expect(formatDay("2025-11-12")).toBe("Nov 12");
    expect(formatDay("2025-11-12", "weekday")).toBe("Wed, Nov 12");
    expect(formatDay("soon")).toBe("soon");
    expect(formatTime(Date.parse("2025-11-12T23:40:00Z"), "Asia/Tokyo").replace(/\s/g, " ")).toBe("8:40 AM");
    expect([formatDaysAgo(0), formatDaysAgo(1), formatDaysAgo(12)]).toEqual(["today", "yesterday", "12 days ago"]);
  });
});
