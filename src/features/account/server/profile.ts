import { and, eq } from "drizzle-orm";
import { yearOf } from "../../../domain/civil-date";
import { isGoalAllowed, isProvenTooYoung, mayBeMinor } from "../../../domain/onboarding-limits";
import { type Account, accountOf } from "../../../lib/auth/sessions";
import { nextRev } from "../../../lib/changes";
import { noteConsent } from "../../../lib/consents";
import { type Ctx, inReading, inTransaction } from "../../../lib/context";
import { profiles } from "../../../lib/db/schema/profile";
import { AppError } from "../../../lib/errors";
import type { InputOf, OutputOf } from "../../../lib/http/endpoint";
import { sealField } from "../../../lib/sealed";
import type * as contract from "../contract";
import { dayIn, type OwnProfile, ownProfile } from "./own-profile";

type Output = OutputOf<typeof contract.readProfile>;

export async function readProfile(ctx: Ctx, _input: InputOf<typeof contract.readProfile>): Promise<Output> {
  const account = await ownAccount(ctx);
  return shown(ctx, account, await inReading(ctx, ownProfile));
}

type Patch = InputOf<typeof contract.changeProfile>;

/** Changes the named fields of the version the lifter saw; a newer one is a 412. */
export async function changeProfile(ctx: Ctx, { ifMatch, onboarded, ...patch }: Patch): Promise<Output> {
  // Identity is read before the unit: the embedded database has one connection, and a unit holds it.
  const account = await ownAccount(ctx);
  const profile = await inTransaction(ctx, async (ctx) => {
    const rev = await nextRev(ctx);
    const before = await ownProfile(ctx);
    if (before.rev !== ifMatch) throw changedSince(shown(ctx, account, before));
    const after = { ...before, ...given(patch) } as OwnProfile;
    checkAge(ctx, after);
    if (onboarded) checkOnboarded(after);
    await ctx.db
      .update(profiles)
      .set({
        ...columns(ctx, patch),
        ...(onboarded && !before.onboardedAt ? { onboardedAt: ctx.now(), onboardingStep: "welcome" as const } : {}),
        rev,
      })
      .where(and(eq(profiles.userId, ctx.userId), eq(profiles.rev, ifMatch)));
    if (typeof patch.analytics === "boolean") await noteConsent(ctx, "analytics", patch.analytics);
    return ownProfile(ctx);
  });
  return shown(ctx, account, profile);
}

/** The form was too late: with what is there now, it need not ask again. */
function changedSince(current: Output): AppError {
  return new AppError("conflict", "This was changed on another device. Look again, then save.", {
    status: 412,
    current,
    headers: { ETag: `"${current.rev}"` },
  });
}

function given<T extends object>(patch: T): T {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as T;
}

/** Proven under 16 ends the account (wiring sees the reason and erases it); at 16 and 17, taking the younger possible age, there is no fat-loss goal. */
function checkAge(ctx: Ctx, profile: Pick<OwnProfile, "birthYear" | "goal" | "timeZone">) {
  if (profile.birthYear === null) return;
  const now = dayIn(profile.timeZone, ctx.now());
  if (profile.birthYear > yearOf(now))
    throw new AppError("invalid", "That year is still to come.", {
      fields: [{ path: "birthYear", message: "That year is still to come" }],
    });
  if (isProvenTooYoung(profile.birthYear, now))
    throw new AppError("forbidden", "Mo is made for people from 16. Please come back then.", {
      reason: "under-age",
      fields: [{ path: "birthYear", message: "Mo is made for people from 16" }],
    });
  if (profile.goal && !isGoalAllowed(profile.goal, mayBeMinor(profile.birthYear, now)))
    throw new AppError("invalid", "We left out weight-loss goals at your age.", {
      fields: [{ path: "goal", message: "We left out weight-loss goals at your age." }],
    });
}

function checkOnboarded(profile: Pick<OwnProfile, "goal" | "level" | "daysPerWeek" | "equipmentLevel">) {
  const open = (["goal", "level", "daysPerWeek", "equipmentLevel"] as const).filter((field) => profile[field] === null);
  if (open.length > 0)
    throw new AppError("conflict", "Some answers are still missing", {
      fields: open.map((path) => ({ path, message: "Still missing" })),
    });
}

type Fields = Omit<Patch, "ifMatch" | "onboarded">;

function columns(ctx: Ctx, { displayName, birthYear, sex, heightCm, areas, lifestyle, ...clear }: Fields) {
  const seal = (column: string, value: string | number | null | undefined) =>
    value === undefined ? undefined : sealField(ctx, "profiles", column, ctx.userId, value === null ? null : String(value));
  return given({
    ...clear,
    displayNameSealed: seal("display_name", displayName),
    birthYearSealed: seal("birth_year", birthYear),
    sexSealed: seal("sex", sex),
    heightCmSealed: seal("height_cm", heightCm),
    areasSealed: seal("areas", areas && JSON.stringify(areas)),
    lifestyleSealed: seal("lifestyle", lifestyle && JSON.stringify(lifestyle)),
  }) as Partial<typeof profiles.$inferInsert>;
}

async function ownAccount(ctx: Ctx): Promise<Account> {
  const account = await accountOf(ctx.services.database, ctx.userId);
  if (!account) throw new AppError("unauthenticated", "This account is gone");
  return account;
}

function shown({ services }: Ctx, { email, isOwner, isDemo, mailReturned }: Account, profile: OwnProfile): Output {
  const { createdAt: _c, onboardedAt, clocks: _k, deletedAt: _d, favourites: _f, hidden: _h, ...fields } = profile;
  const sellsPro = services.billing.sells;
  return { ...fields, email, isOwner, isDemo, mailReturned, sellsPro, onboarded: onboardedAt !== null };
}
