import { z } from "zod";
import {
  ACTIVITIES,
  BODY_AREAS,
  COACHES,
  EFFORT_SCALES,
  EQUIPMENT,
  EQUIPMENT_LEVELS,
  GOALS,
  LEVELS,
  MUSCLES,
  ONBOARDING_STEPS,
  SEXES,
  SLEEP_BANDS,
  STRESS_LEVELS,
  TALK_LEVELS,
  THEMES,
  UNITS,
} from "../../domain/vocabulary";
import { endpoint } from "../../lib/http/endpoint";
import { Id, line, Nothing, Page, TimeZone } from "../../lib/http/shapes";
import { SecurityEvent } from "./shapes";

const Lifestyle = z.strictObject({
  activity: z.enum(ACTIVITIES).nullable(),
  sleep: z.enum(SLEEP_BANDS).nullable(),
  stress: z.enum(STRESS_LEVELS).nullable(),
});

const editable = {
  displayName: line(40, 1).nullable(),
  birthYear: z.int().min(1900).max(2100).nullable(),
  sex: z.enum(SEXES).nullable(),
  heightCm: z.number().min(100, { error: "At least 100 cm" }).max(250, { error: "At most 250 cm" }).nullable(),
  areas: z.array(z.enum(BODY_AREAS)).max(BODY_AREAS.length),
  lifestyle: Lifestyle,
  unit: z.enum(UNITS),
  locale: z.string().regex(/^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8}){0,3}$/, { error: "Unknown locale" }),
  timeZone: TimeZone,
  coach: z.enum(COACHES),
  talkLevel: z.enum(TALK_LEVELS),
  humor: z.boolean(),
  theme: z.enum(THEMES),
  effortScale: z.enum(EFFORT_SCALES),
  timerSound: z.boolean(),
  timerVibration: z.boolean(),
  wakeLock: z.boolean(),
  /** Whether what the lifter does may be counted; null until they have said. */
  analytics: z.boolean().nullable(),
  goal: z.enum(GOALS).nullable(),
  level: z.enum(LEVELS).nullable(),
  daysPerWeek: z.int().min(1).max(7).nullable(),
  sessionMinutes: z.int().min(15).max(180).nullable(),
  weekdays: z.array(z.int().min(1).max(7)).max(7),
  focus: z.array(z.enum(MUSCLES)).max(3, { error: "At most 3" }),
  equipmentLevel: z.enum(EQUIPMENT_LEVELS).nullable(),
  equipment: z.array(z.enum(EQUIPMENT)).max(EQUIPMENT.length),
  onboardingStep: z.enum(ONBOARDING_STEPS),
};

export const Profile = z.object({
  /** Names the lifter's own database on a device. */
  userId: Id,
  ...editable,
  email: z.string(),
  isOwner: z.boolean(),
  isDemo: z.boolean(),
  /** Pro can be bought on this instance. */
  sellsPro: z.boolean(),
  /** Why only security mail is sent; null where all mail is. */
  mailReturned: z.enum(["bounced", "complained"]).nullable(),
  onboarded: z.boolean(),
  rev: z.int(),
});
export type Profile = z.infer<typeof Profile>;

export const readProfile = endpoint({
  id: "readProfile",
  method: "GET",
  path: "/profile",
  access: "user",
  limit: "api",
  summary: "The lifter's profile and settings",
  versioned: true,
  input: Nothing,
  output: Profile,
});

/** Changes the named fields only. `onboarded: true` ends the onboarding once goal, level, days and equipment are known. */
export const changeProfile = endpoint({
  id: "changeProfile",
  method: "PATCH",
  path: "/profile",
  access: "user",
  limit: "api",
  summary: "Change profile and settings",
  versioned: true,
  input: z.strictObject({ ...z.object(editable).partial().shape, onboarded: z.literal(true).optional(), ifMatch: z.int() }),
  output: Profile,
});

export const Session = z.object({
  id: Id,
  device: z.string(),
  createdAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime(),
  current: z.boolean(),
});

export const listSessions = endpoint({
  id: "listSessions",
  method: "GET",
  path: "/sessions",
  access: "user",
  limit: "api",
  summary: "Where this account is signed in",
  input: Nothing,
  output: z.object({ items: z.array(Session) }),
});

export const listSecurityEvents = endpoint({
  id: "listSecurityEvents",
  method: "GET",
  path: "/security-events",
  access: "user",
  limit: "api",
  summary: "What happened to the safety of this account, newest first",
  input: z.strictObject(Page),
  output: z.object({ items: z.array(SecurityEvent), nextCursor: z.string().nullable() }),
});

export const revokeSession = endpoint({
  id: "revokeSession",
  method: "DELETE",
  path: "/sessions/:sessionId",
  access: "user",
  limit: "api",
  summary: "Sign one session out",
  input: z.strictObject({ sessionId: Id }),
  output: z.object({ revoked: z.int() }),
});

export const revokeOtherSessions = endpoint({
  id: "revokeOtherSessions",
  method: "DELETE",
  path: "/sessions",
  access: "user",
  limit: "api",
  summary: "Sign all other sessions out",
  input: Nothing,
  output: z.object({ revoked: z.int() }),
});

export const SignInMethod = z.object({
  id: Id,
  what: z.enum(["password", "passkey", "google", "apple"]),
  name: z.string().nullable(),
  addedAt: z.iso.datetime(),
});

export const listSignInMethods = endpoint({
  id: "listSignInMethods",
  method: "GET",
  path: "/sign-in-methods",
  access: "user",
  limit: "api",
  summary: "Every way to sign in to this account",
  input: Nothing,
  output: z.object({ items: z.array(SignInMethod) }),
});

/** Needs a sign-in from the last ten minutes (403 with reason `stale`). The last way in stays (409), a password is changed instead. */
export const removeSignInMethod = endpoint({
  id: "removeSignInMethod",
  method: "DELETE",
  path: "/sign-in-methods/:methodId",
  access: "user",
  limit: "auth",
  summary: "Take a way to sign in away",
  input: z.strictObject({ methodId: Id }),
  output: z.object({ removed: z.literal(true) }),
});

export const nameSignInMethod = endpoint({
  id: "nameSignInMethod",
  method: "PATCH",
  path: "/sign-in-methods/:methodId",
  access: "user",
  limit: "api",
  summary: "Name a passkey",
  input: z.strictObject({ methodId: Id, name: line(40, 1) }),
  output: z.object({ named: z.literal(true) }),
});

/** A file to keep: everything Mo holds of the lifter. Streamed, so its output is no one answer to check. */
export const exportAccount = endpoint({
  id: "exportAccount",
  method: "GET",
  path: "/users/me/export",
  access: "user",
  limit: "export",
  summary: "Everything Mo holds of this lifter, as one file",
  input: Nothing,
  output: z.record(z.string(), z.unknown()),
});

/**
 * Makes the same file and mails where to fetch it, for a day. Needs a sign-in from the last ten minutes (403 with reason
 * `stale`), and an instance that sends mail.
 */
export const mailExport = endpoint({
  id: "mailExport",
  method: "POST",
  path: "/users/me/export",
  access: "user",
  limit: "export",
  summary: "Make that file, and mail a link to it that is good for a day",
  keyed: true,
  input: z.strictObject({ idempotencyKey: z.string() }),
  output: z.object({ mailedTo: z.string().max(254) }),
});

/** The file a mail told of. Streamed, so its output is no one answer to check. */
export const readArchive = endpoint({
  id: "readArchive",
  method: "GET",
  path: "/users/me/export/:archiveId",
  access: "user",
  limit: "export",
  summary: "The file that was made and told of by mail",
  input: z.strictObject({ archiveId: Id }),
  output: z.record(z.string(), z.unknown()),
});

export const readAccount = endpoint({
  id: "readAccount",
  method: "GET",
  path: "/users/me",
  access: "user",
  limit: "api",
  summary: "The account, and whether it is about to be erased",
  input: Nothing,
  output: z.object({
    email: z.string(),
    /** Waits for the code that was sent to it; null unless a change was asked for within 15 minutes. */
    newEmail: z.string().nullable(),
    /** False where the instance sends no mail: an address is then changed without a code. */
    sendsMail: z.boolean(),
    isDemo: z.boolean(),
    deletionDueAt: z.iso.datetime().nullable(),
  }),
});

/** Signs every device out and erases the account: after seven days in which it can be kept, or now. */
export const deleteAccount = endpoint({
  id: "deleteAccount",
  method: "DELETE",
  path: "/users/me",
  access: "user",
  limit: "auth",
  summary: "Erase this account and everything in it",
  input: z.strictObject({
    confirm: z.literal("DELETE", { error: "Type DELETE" }),
    /** Not asked of somebody who has none: a sign-in from the last ten minutes takes its place. */
    password: z.string().min(1).max(1_000).optional(),
    when: z.enum(["in-seven-days", "now"]),
  }),
  output: z.object({ erased: z.boolean(), dueAt: z.iso.datetime() }),
});

export const keepAccount = endpoint({
  id: "keepAccount",
  method: "POST",
  path: "/users/me/keep",
  access: "user",
  limit: "api",
  summary: "Keep an account that is about to be erased",
  input: Nothing,
  output: z.object({ kept: z.literal(true) }),
});

/** Mail came back once, and arrives again. */
export const resumeMail = endpoint({
  id: "resumeMail",
  method: "POST",
  path: "/users/me/mail",
  access: "user",
  limit: "api",
  summary: "Send all mail again after some came back",
  input: Nothing,
  output: z.object({ resumed: z.literal(true) }),
});
