import { LEVELS, type Level } from "../../../src/domain/vocabulary";

/** A level as vectors say it: "beginner" is a novice. */
export function levelOf(word: unknown, otherwise: Level): Level {
  if (word === "beginner") return "novice";
  return LEVELS.find((level) => level === word) ?? otherwise;
}
