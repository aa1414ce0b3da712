import { type EquipmentKind, kindsOf } from "@/domain/equipment-kind";
import type { Exercise } from "@/domain/exercise";
import { DIFFICULTIES, type Difficulty } from "@/domain/exercise-vocabulary";
import { groupsOf } from "@/domain/muscle-group";
import { targetsOf } from "@/domain/muscles";
import {
  CONTRA_TAGS,
  type ContraTag,
  EQUIPMENT,
  type EquipmentId,
  MUSCLE_GROUPS,
  MUSCLES,
  type MuscleGroup,
  type MuscleId,
  PATTERNS,
  type Pattern,
} from "@/domain/vocabulary";
import { type Hit, nameSearch } from "@/lib/search/name-search";

/** What finding an exercise needs to know of it, in the API and in the page. */
export interface Entry {
  readonly slug: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Targets only. */
  readonly muscles: readonly MuscleId[];
  readonly groups: readonly MuscleGroup[];
  readonly pattern: Pattern;
  readonly difficulty: Difficulty;
  readonly equipment: readonly (readonly EquipmentId[])[];
  readonly kinds: readonly EquipmentKind[];
  readonly contraindications: readonly ContraTag[];
}

/** A substitute that spares what an exercise asks of the body, with what the browser needs to see whether it suits. */
export type SaferChoice = Pick<Entry, "slug" | "name" | "equipment" | "contraindications">;

export function entryOf(exercise: Exercise): Entry {
  const { slug, name, aliases, patterns, difficulty, equipment, contraindications } = exercise;
  return {
    ...{ slug, name, aliases, difficulty, equipment, contraindications },
    muscles: targetsOf(exercise),
    groups: groupsOf(exercise),
    pattern: patterns[0],
    kinds: kindsOf(exercise),
  };
}

/** Search by name, by what people also say, by muscle, group or pattern; best first. */
export function entrySearch(entries: readonly Entry[]): (query: string) => readonly Hit[] {
  return nameSearch(
    entries.map(({ name, aliases, muscles, groups, pattern }) => ({
      names: [name, ...aliases],
      keywords: [...muscles, ...groups, pattern],
    })),
  );
}

/** An entry as it travels to the browser: words as they are, everything from a closed list as one letter. */
export type PackedEntry = readonly [
  name: string,
  /** Empty where the name gives it. */
  slug: string,
  aliases: string,
  muscles: string,
  groups: string,
  /** Pattern and difficulty. */
  kind: string,
  equipment: string,
  contraindications: string,
];

export function packEntry(entry: Entry): PackedEntry {
  const { slug, name, aliases, muscles, groups, pattern, difficulty, equipment, contraindications } = entry;
  return [
    name,
    slug === slugOf(name) ? "" : slug,
    aliases.join(" "),
    letters(MUSCLES, muscles),
    letters(MUSCLE_GROUPS, groups),
    letters(PATTERNS, [pattern]) + letters(DIFFICULTIES, [difficulty]),
    equipment.map((way) => letters(EQUIPMENT, way)).join(" "),
    letters(CONTRA_TAGS, contraindications),
  ];
}

export function unpackEntry(packed: PackedEntry): Entry {
  const [name, slug, aliases, muscles, groups, kind, equipped, contraindications] = packed;
  const equipment = equipped === "" ? [] : equipped.split(" ").map((way) => words(EQUIPMENT, way));
  return {
    name,
    slug: slug || slugOf(name),
    aliases: aliases.split(" ").filter(Boolean),
    muscles: words(MUSCLES, muscles),
    groups: words(MUSCLE_GROUPS, groups),
    pattern: words(PATTERNS, kind.slice(0, 1))[0] ?? "core",
    difficulty: words(DIFFICULTIES, kind.slice(1))[0] ?? "beginner",
    equipment,
    kinds: kindsOf({ equipment }),
    contraindications: words(CONTRA_TAGS, contraindications),
  };
}

const ALPHABET = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

function letters<T extends string>(list: readonly T[], chosen: readonly T[]): string {
  return chosen.map((word) => ALPHABET[list.indexOf(word)] ?? "").join("");
}

function words<T extends string>(list: readonly T[], packed: string): readonly T[] {
  return [...packed].flatMap((letter) => list[ALPHABET.indexOf(letter)] ?? []);
}

function slugOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
}
