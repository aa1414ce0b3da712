import { addDays, type CivilDate } from "./civil-date";
import { AREA_TAGS, BODY_AREAS, type BodyArea, type ContraTag } from "./vocabulary";

/** An exercise the lifter marked as painful, and where it hurts. Days are the lifter's own. */
export interface PainMark {
  readonly exerciseId: string;
  readonly area: BodyArea;
  readonly from: CivilDate;
  /** The first day it was fine again; null while it is not. On `from` itself it was a slip and never held. */
  readonly to: CivilDate | null;
}

/** The marks that hold on a day: from the day they were made until the lifter, and nobody else, clears them. */
export function openMarks<Mark extends PainMark>(marks: readonly Mark[], day: CivilDate): readonly Mark[] {
  return marks.filter(({ from, to }) => from <= day && (to === null || to > day));
}

/** Ids of the exercises that hurt on a day. */
export function painfulOn(marks: readonly PainMark[], day: CivilDate): ReadonlySet<string> {
  return new Set(openMarks(marks, day).map(({ exerciseId }) => exerciseId));
}

/** Where it hurts on a day, in the order of the list of areas. */
export function painAreas(marks: readonly PainMark[], day: CivilDate): readonly BodyArea[] {
  const sore = new Set(openMarks(marks, day).map(({ area }) => area));
  return BODY_AREAS.filter((area) => sore.has(area));
}

/** What a substitute must not ask of the body: the tags of the areas that hurt in these marks (specification 10.1). */
export function painTags(marks: readonly Pick<PainMark, "area">[]): readonly ContraTag[] {
  return [...new Set(marks.flatMap(({ area }) => AREA_TAGS[area]))];
}

const WEEK_DAYS = 7;

/** True when pain was marked in the seven days up to this one, cleared since or not: a warning sign of 8.3. A slip is none. */
export function hasPainThisWeek(marks: readonly PainMark[], day: CivilDate): boolean {
  const since = addDays(day, -WEEK_DAYS);
  return marks.some(({ from, to }) => from > since && from <= day && (to === null || to > from));
}
