import { EQUIPMENT_KINDS } from "@/domain/equipment-kind";
import { DIFFICULTIES } from "@/domain/exercise-vocabulary";
import { isEquipped, touchedAreas } from "@/domain/owned-equipment";
import { type BodyArea, type EquipmentId, MUSCLE_GROUPS, PATTERNS } from "@/domain/vocabulary";
import { exerciseIdOf } from "@/lib/exercise-path";
import { type Entry, entrySearch } from "./entry";

export const FILTERS = ["q", "group", "pattern", "kind", "level", "mine", "safe", "fav"] as const;
/** As the address carries them; "" is not set, a word that is not in its list filters nothing. */
export type Filters = Readonly<Record<(typeof FILTERS)[number], string>>;

/** What the lifter has and protects, and marked, for the three filters that only they can set. */
export interface Owner {
  readonly equipment: ReadonlySet<EquipmentId>;
  readonly areas: readonly BodyArea[];
  /** Ids; null while they are not known, when the filter keeps nothing out. */
  readonly favourites: ReadonlySet<string> | null;
}

/** Which entries pass: best first when something is typed, else in their own order. */
export function finder(entries: readonly Entry[]): (filters: Filters, owner: Owner | null) => readonly Entry[] {
  const search = entrySearch(entries);
  return (filters, owner) => {
    const asked = filters.q.trim();
    const typed = asked === "" ? entries : search(asked).flatMap(({ at }) => entries[at] ?? []);
    const passes = rules(filters, owner);
    return passes.length === 0 ? typed : typed.filter((entry) => passes.every((rule) => rule(entry)));
  };
}

type Rule = (entry: Entry) => boolean;

function rules(filters: Filters, owner: Owner | null): readonly Rule[] {
  const group = MUSCLE_GROUPS.find((one) => one === filters.group);
  const pattern = PATTERNS.find((one) => one === filters.pattern);
  const kind = EQUIPMENT_KINDS.find((one) => one === filters.kind);
  const level = DIFFICULTIES.find((one) => one === filters.level);
  const given: (Rule | null)[] = [
    group ? ({ groups }) => groups.includes(group) : null,
    pattern ? (entry) => entry.pattern === pattern : null,
    kind ? ({ kinds }) => kinds.includes(kind) : null,
    level ? ({ difficulty }) => difficulty === level : null,
    owner && filters.mine ? (entry) => isEquipped(entry, owner.equipment) : null,
    owner && filters.safe ? (entry) => touchedAreas(entry, owner.areas).length === 0 : null,
    owner?.favourites && filters.fav ? ({ slug }) => owner.favourites?.has(exerciseIdOf(slug)) === true : null,
  ];
  return given.filter((rule) => rule !== null);
}
