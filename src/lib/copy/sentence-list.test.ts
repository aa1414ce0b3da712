import { expect, it } from "vitest";
import { choiceList, lowerFirst, sentenceList } from "./sentence-list";

it.each([
  [[], ""],
  [["Barbell"], "Barbell"],
  [["Barbell", "Squat rack"], "Barbell and squat rack"],
  [["Beginner", "Intermediate", "Advanced"], "Beginner, intermediate, and advanced"],
  [["Cable station", "V-handle"], "Cable station and V-handle"],
])("%j reads %j", (names, text) => {
  expect(sentenceList(names)).toBe(text);
});

it("keeps what is written in capitals", () => {
  expect([lowerFirst("EZ bar"), lowerFirst("GHD"), lowerFirst("Dip bars"), lowerFirst("")]).toEqual([
    "EZ bar",
    "GHD",
    "dip bars",
    "",
  ]);
});

it("offers a choice", () => {
  expect([choiceList(["back"]), choiceList(["back", "knee"]), choiceList(["a", "b", "c"])]).toEqual([
    "back",
    "back or knee",
    "a, b, or c",
  ]);
});
