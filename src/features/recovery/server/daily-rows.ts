import { eq, sql } from "drizzle-orm";
import { addDays, type CivilDate } from "../../../domain/civil-date";
import type { DeloadType } from "../../../domain/deload";
import type { Freeze, FreezeReason } from "../../../domain/freeze";
import type { DeclinedBreak } from "../../../domain/layoff-declined";
import type { PainMark } from "../../../domain/pain-mark";
import type { Ctx } from "../../../lib/context";
import { profiles } from "../../../lib/db/schema/profile";
import { openField } from "../../../lib/sealed";
import { weighedDay } from "../../body/server/read-body";
import type { WeighedDay } from "../../workouts/server/placed-record";
import type { Entry } from "../summarize";
import { openMark } from "./sealed-mark";

/** A deload that was started, or an offer put off. */
export interface DeloadEntry {
  readonly id: string;
  readonly status: "started" | "declined";
  readonly type: DeloadType;
  readonly startsOn: CivilDate;
  readonly days: number;
  readonly volume: number;
  readonly intensity: number;
  readonly endedOn: CivilDate | null;
}

/** A check-in by its day; the sealed answers are opened when they are first read. */
export interface CheckInDay {
  readonly day: CivilDate;
  readonly entry: Entry;
}

/** What a lifter says of a day besides training, each newest first. */
export interface DailyRows {
  readonly weights: readonly WeighedDay[];
  readonly checkIns: readonly CheckInDay[];
  readonly deloads: readonly DeloadEntry[];
  readonly freezes: readonly FreezeEntry[];
  /** In no order. */
  readonly declinedBreaks: readonly DeclinedBreak[];
  /** Cleared ones too, however old: each session is judged by what hurt on its day. */
  readonly pain: readonly PainEntry[];
}

export interface PainEntry extends PainMark {
  readonly id: string;
}

export interface FreezeEntry extends Freeze {
  readonly id: string;
}

type Weight = readonly [id: string, day: string, sealed: string];
type FreezeRow = readonly [id: string, sealed: string, from: string, to: string];
type PainRow = readonly [id: string, sealed: string, from: string, to: string | null];
type CheckIn = readonly [id: string, day: string, sealed: string, note: string | null];

/** No gate and no chart looks back further. */
const DAYS_MAX = 800;

/** Weigh-ins, check-ins, deloads, freezes, declined breaks and pain marks in one statement: the home screen has few to spend. */
export async function dailyRows(ctx: Ctx, day: CivilDate): Promise<DailyRows> {
  const since = addDays(day, -DAYS_MAX);
  const [row] = await ctx.db
    .select({
      weights: sql<Weight[]>`(select coalesce(json_agg(json_build_array(w.id, w.day, w.weight_sealed) order by w.day desc), '[]')
        from weight_entries w where w.user_id = ${ctx.userId} and w.deleted_at is null)`,
      checkIns: sql<
        CheckIn[]
      >`(select coalesce(json_agg(json_build_array(c.id, c.day, c.answers_sealed, c.note_sealed) order by c.day desc), '[]')
        from check_ins c where c.user_id = ${ctx.userId} and c.day > ${since} and c.deleted_at is null)`,
      deloads: sql<DeloadEntry[]>`(select coalesce(json_agg(json_build_object('id', d.id, 'status', d.status, 'type', d.type,
        'startsOn', d.starts_on, 'days', d.days, 'volume', d.volume, 'intensity', d.intensity, 'endedOn', d.ended_on)
        order by d.starts_on desc, d.created_at desc), '[]') from deloads d where d.user_id = ${ctx.userId} and d.starts_on > ${since})`,
      freezes: sql<FreezeRow[]>`(select coalesce(json_agg(json_build_array(f.id, f.reason_sealed, f.starts_on, f.ends_on)
        order by f.starts_on desc), '[]') from freezes f where f.user_id = ${ctx.userId} and f.ends_on > ${since})`,
      // All of them: a lift is folded from its first session on.
      declinedBreaks: sql<
        DeclinedBreak[]
      >`(select coalesce(json_agg(json_build_object('lastDay', b.last_day, 'askedOn', b.asked_on)), '[]')
        from declined_breaks b where b.user_id = ${ctx.userId} and b.asked_on is not null)`,
      pain: sql<PainRow[]>`(select coalesce(json_agg(json_build_array(p.id, p.mark_sealed, p.marked_on, p.cleared_on)
        order by p.marked_on, p.id), '[]') from pain_marks p where p.user_id = ${ctx.userId})`,
    })
    .from(profiles)
    .where(eq(profiles.userId, ctx.userId));
  return {
    weights: (row?.weights ?? []).map(([id, on, sealed]) => weighedDay(ctx, id, on, sealed)),
    checkIns: (row?.checkIns ?? []).map((each) => checkInDay(ctx, each)),
    deloads: row?.deloads ?? [],
    freezes: (row?.freezes ?? []).map((each) => freezeEntry(ctx, each)),
    declinedBreaks: row?.declinedBreaks ?? [],
    pain: (row?.pain ?? []).map(([id, sealed, from, to]) => ({ id, ...openMark(ctx, id, sealed), from, to })),
  };
}

function freezeEntry(ctx: Ctx, [id, sealed, from, to]: FreezeRow): FreezeEntry {
  return { id, reason: openField(ctx, "freezes", "reason", id, sealed) as FreezeReason, from, to };
}

function checkInDay(ctx: Ctx, [id, day, sealed, note]: CheckIn): CheckInDay {
  let opened: Entry | null = null;
  return {
    day,
    get entry() {
      opened ??= {
        ...{ id, day, sleepHours: null, sleepQuality: null, energy: null, soreness: null, stress: null, areas: [] },
        ...(JSON.parse(openField(ctx, "check_ins", "answers", id, sealed) ?? "{}") as Partial<Entry>),
        note: openField(ctx, "check_ins", "note", id, note),
      };
      return opened;
    },
  };
}
