import { describe, expect, test } from "vitest";
import { parseDecimal } from "./parse-decimal";

describe("parseDecimal", () => {
  test.each([
    ["82,5", 82.5],
    ["82.5", 82.5],
    [" 100 ", 100],
    [".5", 0.5],
    ["7.", 7],
    ["−15", -15],
    ["0", 0],
  ])("reads %s as %d", (text, value) => {
    expect(parseDecimal(text)).toBe(value);
  });

  test.each(["", ".", ",", "-", "1,2,3", "1.2.3", "8x", "1e3", "Infinity", "0x10"])("takes %j for no number", (text) => {
    expect(parseDecimal(text)).toBeNull();
  });
});
