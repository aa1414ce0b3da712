import { eq, getTableColumns, sql } from "drizzle-orm";
import type { CivilDate } from "../../../domain/civil-date";
import type { Activity, BodyArea, ExercisePreference, Sex, SleepBand, StressLevel } from "../../../domain/vocabulary";
import type { Ctx } from "../../../lib/context";
import { profiles } from "../../../lib/db/schema/profile";
import { AppError } from "../../../lib/errors";
import { openField } from "../../../lib/sealed";

export interface Lifestyle {
  readonly activity: Activity | null;
  readonly sleep: SleepBand | null;
  readonly stress: StressLevel | null;
}

type Marked = readonly [exerciseId: string, preference: ExercisePreference];

/** The lifter's profile with its sealed fields opened and the exercises they marked, in one statement. */
export async function ownProfile(ctx: Ctx) {
  const [row] = await ctx.db
    .select({
      ...getTableColumns(profiles),
      marked: sql<Marked[]>`(select coalesce(json_agg(json_build_array(e.exercise_id, e.preference) order by e.exercise_id), '[]')
        from exercise_preferences e where e.user_id = ${ctx.userId} and e.preference is not null)`,
    })
    .from(profiles)
    .where(eq(profiles.userId, ctx.userId));
  if (!row) throw new AppError("unauthenticated", "This account is gone");
  const open = (column: string, sealed: string | null) => openField(ctx, "profiles", column, ctx.userId, sealed);
  const { displayNameSealed, birthYearSealed, sexSealed, heightCmSealed, areasSealed, lifestyleSealed, marked, ...clear } = row;
  const markedAs = (wanted: ExercisePreference) => marked.flatMap(([id, preference]) => (preference === wanted ? [id] : []));
  const birthYear = open("birth_year", birthYearSealed);
  const heightCm = open("height_cm", heightCmSealed);
  return {
    ...clear,
    displayName: open("display_name", displayNameSealed),
    birthYear: birthYear === null ? null : Number(birthYear),
    sex: open("sex", sexSealed) as Sex | null,
    heightCm: heightCm === null ? null : Number(heightCm),
    areas: JSON.parse(open("areas", areasSealed) ?? "[]") as BodyArea[],
    lifestyle: JSON.parse(open("lifestyle", lifestyleSealed) ?? '{"activity":null,"sleep":null,"stress":null}') as Lifestyle,
    favourites: markedAs("favourite"),
    hidden: markedAs("hidden"),
  };
}

export type OwnProfile = Awaited<ReturnType<typeof ownProfile>>;

/** The civil day now in the lifter's own zone. */
export function dayIn(zone: string, at: Date): CivilDate {
  return new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" }).format(at);
}

export async function today(ctx: Ctx): Promise<CivilDate> {
  const [row] = await ctx.db.select({ zone: profiles.timeZone }).from(profiles).where(eq(profiles.userId, ctx.userId));
  return dayIn(row?.zone ?? "UTC", ctx.now());
}
