import { formatList } from "./format";

/** Names as part of a sentence, only the first with its capital: "Barbell and squat rack". */
export function sentenceList(names: readonly string[]): string {
  const [first, ...rest] = names;
  return first === undefined ? "" : formatList([first, ...rest.map(lowerFirst)]);
}

/** A name inside a sentence; "EZ bar" and "GHD" keep their capitals. */
export function lowerFirst(name: string): string {
  return /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

const choices = new Intl.ListFormat("en-US", { type: "disjunction" });

/** "back or knee". */
export function choiceList(names: readonly string[]): string {
  return choices.format(names);
}
