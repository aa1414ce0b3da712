import type { Fact } from "@/domain/reason";
import type { Unit } from "@/domain/vocabulary";
import { formatClock, formatDay, formatList, formatLoad, formatNumber, formatPercent } from "./format";

/** Reads the facts of one reason as words. Only keys that `has` confirmed are asked for. */
export interface FactReader {
  /** True when every key carries a value. */
  readonly has: (keys: readonly string[]) => boolean;
  /** True for a fact that is exactly true. */
  readonly is: (key: string) => boolean;
  /** The bare number; 0 when it is none. */
  readonly value: (key: string) => number;
  /** The number in words, at most `digits` decimals. */
  readonly number: (key: string, digits?: number) => string;
  /** Kilograms in the lifter's unit: "62.5 kg". */
  readonly load: (key: string) => string;
  /** A share of 0 to 1: "95%". */
  readonly percent: (key: string) => string;
  /** What is missing to a share of 1: 0.95 gives "5%". */
  readonly cut: (key: string) => string;
  /** Seconds as a clock: "2:30". */
  readonly clock: (key: string) => string;
  readonly day: (key: string) => string;
  /** The label of a word from a closed list: "muscle" -> "Build muscle". */
  readonly label: (key: string, labels: Readonly<Record<string, string>>) => string;
  /** A word or list of them; underscores become spaces. */
  readonly text: (key: string) => string;
}

/** A reader over canonical facts, with loads in `unit`. */
export function factReader(facts: Readonly<Record<string, Fact>>, unit: Unit): FactReader {
  const value = (key: string) => {
    const fact = facts[key];
    return typeof fact === "number" ? fact : 0;
  };
  return {
    has: (keys) => keys.every((key) => facts[key] !== undefined && facts[key] !== null),
    is: (key) => facts[key] === true,
    value,
    number: (key, digits = 1) => formatNumber(value(key), digits),
    load: (key) => formatLoad(value(key), unit),
    percent: (key) => formatPercent(value(key)),
    cut: (key) => formatPercent(1 - value(key)),
    clock: (key) => formatClock(value(key)),
    day: (key) => formatDay(String(facts[key] ?? "")),
    label: (key, labels) => labels[String(facts[key])] ?? words(facts[key] ?? null),
    text: (key) => words(facts[key] ?? null),
  };
}

function words(fact: Fact): string {
  if (Array.isArray(fact)) {
    const parts = fact.map(words);
    return fact.every((part) => typeof part === "number") ? parts.join(", ") : formatList(parts);
  }
  return typeof fact === "number" ? formatNumber(fact) : String(fact ?? "").replaceAll("_", " ");
}
