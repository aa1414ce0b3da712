import { describe, expect, it } from "vitest";
import { basisText } from "./basis-text";

describe("a load as its exercise counts it", () => {
  it.each([
    ["total", "80 kg", false, "80 kg"],
    ["per_hand", "0 kg", true, "0 kg"],
    ["added", "10 kg", false, "BW + 10 kg"],
    ["added", "0 kg", true, "BW"],
    ["assist", "15 kg", false, "BW − 15 kg"],
    ["assist", "0 kg", true, "BW"],
    ["none", "12 kg", false, "BW"],
  ] as const)("%s: %s", (basis, written, isZero, text) => {
    expect(basisText(written, isZero, basis)).toBe(text);
  });

  it("leaves a load of unknown kind as it is written", () => {
    expect(basisText("80 kg", false, null)).toBe("80 kg");
  });
});
