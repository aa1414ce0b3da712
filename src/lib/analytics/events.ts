import type { CoachId } from "../../domain/vocabulary";

type Bucket = `${number}-${number}` | `${number}+`;

/**
 * Everything that may be counted, with everything that may be said of it (product specification 11.9). Never loads, reps, body,
 * health, text or exercise names; what is not here does not compile.
 */
export interface Countable {
  page_view: { readonly route: string };
  signup_started: { readonly method: string };
  signup_completed: { readonly method: string };
  login: { readonly method: string };
  onboarding_step: { readonly step: string; readonly skipped: boolean };
  onboarding_completed: { readonly seconds: number; readonly program_slug: string | null };
  quiz_completed: { readonly coach: CoachId; readonly changed: boolean };
  coach_changed: { readonly from: CoachId; readonly to: CoachId };
  workout_started: { readonly source: string };
  set_logged: { readonly as_planned: boolean; readonly interactions: number; readonly offline: boolean };
  exercise_swapped: { readonly scope: string };
  workout_finished: { readonly minutes_bucket: Bucket; readonly sets_bucket: Bucket; readonly offline: boolean };
  workout_discarded: Nothing;
  timer_used: { readonly action: string };
  pr_celebrated: { readonly kind: string };
  checkin_logged: { readonly extended: boolean };
  weight_logged: Nothing;
  chat_sent: { readonly engine: string; readonly voice: CoachId };
  chat_fallback: { readonly reason: string };
  source_opened: { readonly place: string };
  proposal_shown: { readonly type: string };
  proposal_decided: { readonly type: string; readonly accepted: boolean };
  proposal_undone: { readonly type: string };
  deload_offer: { readonly accepted: boolean };
  program_started: { readonly slug: string };
  plan_edited: { readonly kind: string };
  limit_hit: { readonly kind: string };
  upgrade_viewed: { readonly place: string };
  checkout_started: Nothing;
  pro_started: Nothing;
  pro_cancelled: { readonly reason: string | null };
  export_done: { readonly format: string };
  import_done: { readonly format: string; readonly result: string };
  install_prompt: { readonly result: string };
  sync_conflict: { readonly resolution: string };
  error_shown: { readonly code: string };
  account_deleted: Nothing;
}

type Nothing = Readonly<Record<never, never>>;

/** One thing that happened, with exactly its own properties. */
export type Counted = { [Name in keyof Countable]: { readonly name: Name; readonly props: Countable[Name] } }[keyof Countable];

type Property = { [Name in keyof Countable]: keyof Countable[Name] }[keyof Countable];

/** The name of everything that may be said of an event, for whoever passes events on and must know them from what others add. */
export const OWN_PROPERTIES: Readonly<Record<Property, true>> = {
  ...{ route: true, method: true, step: true, skipped: true, seconds: true, program_slug: true, coach: true, changed: true },
  ...{ from: true, to: true, source: true, as_planned: true, interactions: true, offline: true, scope: true },
  ...{ minutes_bucket: true, sets_bucket: true, action: true, kind: true, extended: true, engine: true, voice: true },
  ...{ reason: true, place: true, type: true, accepted: true, slug: true, format: true, result: true, resolution: true },
  code: true,
};

/** The span a number falls into, so that it names nobody: `bucket(47, [15, 30, 60])` → "30-60". */
export function bucket(value: number, edges: readonly number[]): Bucket {
  const above = edges.findIndex((edge) => value < edge);
  if (above < 0) return `${edges.at(-1) ?? 0}+`;
  return `${edges[above - 1] ?? 0}-${edges[above] ?? 0}`;
}
