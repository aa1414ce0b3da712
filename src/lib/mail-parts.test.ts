import { expect, test } from "vitest";
import { plainText } from "./mail-parts";

test("the text part says every part, a paragraph each, and a link has a line of its own", () => {
  const parts = [
    "Hello.",
    { code: "481920", says: "It works for 15 minutes." },
    { say: "Sign in:", link: "https://mo.example/login", button: "Sign in" },
    { list: ["64 workouts", "2 other entries"] },
    { signed: "Sam" },
  ];
  expect(plainText(parts)).toBe(
    "Hello.\n\nYour code is 481920. It works for 15 minutes.\n\nSign in:\nhttps://mo.example/login\n\n64 workouts\n2 other entries\n\nSam\n",
  );
});
