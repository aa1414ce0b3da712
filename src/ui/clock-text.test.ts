import { expect, test } from "vitest";
import { clockText } from "./clock-text";

test.each([
  [42, "0:42"],
  [150, "2:30"],
  [59.6, "1:00"],
  [3725, "1:02:05"],
  [-3, "0:00"],
])("%d seconds read as %s", (seconds, text) => {
  expect(clockText(seconds)).toBe(text);
});
