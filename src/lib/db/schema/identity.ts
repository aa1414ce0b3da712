import { bigint, boolean, index, integer, jsonb, pgTable, smallint, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import type { ReturnReason } from "../../email/port";

const at = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/*
 * Identity is read before anyone is known, so these tables stand outside row-level security
 * and are reachable from lib/auth only (security specification 5.2).
 */

export const users = pgTable("users", {
  id: uuid("id").primaryKey(),
  email: text("email").notNull().unique(),
  emailVerified: boolean("email_verified").notNull().default(false),
  /** The library's column; stays empty. The display name is a sealed profile field. */
  name: text("name").notNull().default(""),
  image: text("image"),
  isOwner: boolean("is_owner").notNull().default(false),
  isDemo: boolean("is_demo").notNull().default(false),
  /** Mail to this address came back, or was called spam: only what keeps the account safe is still sent. */
  mailReturned: text("mail_returned").$type<ReturnReason>(),
  /** Both null unless the lifter asked for the account to be erased. */
  deletionAskedAt: at("deletion_asked_at"),
  deletionDueAt: at("deletion_due_at"),
  /** How often somebody signed in: a passkey is offered after the third time. */
  signIns: integer("sign_ins").notNull().default(0),
  /** Set once the offer of a passkey was declined: it never comes back. */
  passkeyDeclinedAt: at("passkey_declined_at"),
  createdAt: at("created_at").notNull().defaultNow(),
  updatedAt: at("updated_at").notNull().defaultNow(),
});

export const sessions = pgTable(
  "sessions",
  {
    id: uuid("id").primaryKey(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /** SHA-256 of the token: a dump of this table opens no session. */
    token: text("token").notNull().unique(),
    expiresAt: at("expires_at").notNull(),
    /** A keyed pseudonym, never the address. */
    ipAddress: text("ip_address"),
    userAgent: text("user_agent"),
    createdAt: at("created_at").notNull().defaultNow(),
    updatedAt: at("updated_at").notNull().defaultNow(),
  },
  (t) => [index("sessions_user").on(t.userId)],
);

export const accounts = pgTable(
  "accounts",
  {
    id: uuid("id").primaryKey(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    accountId: text("account_id").notNull(),
    providerId: text("provider_id").notNull(),
    accessToken: text("access_token"),
    /** Sealed. Kept of Apple alone, to be revoked when the account is erased. */
    refreshToken: text("refresh_token"),
    idToken: text("id_token"),
    accessTokenExpiresAt: at("access_token_expires_at"),
    refreshTokenExpiresAt: at("refresh_token_expires_at"),
    scope: text("scope"),
    password: text("password"),
    createdAt: at("created_at").notNull().defaultNow(),
    updatedAt: at("updated_at").notNull().defaultNow(),
  },
  (t) => [unique("accounts_identity").on(t.providerId, t.accountId), index("accounts_user").on(t.userId)],
);

/** Keys on a lifter's own devices that sign in without a password. The public half only. */
export const passkeys = pgTable(
  "passkeys",
  {
    id: uuid("id").primaryKey(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /** What the lifter calls it. */
    name: text("name"),
    publicKey: text("public_key").notNull(),
    credentialID: text("credential_id").notNull().unique(),
    counter: bigint("counter", { mode: "number" }).notNull(),
    deviceType: text("device_type").notNull(),
    backedUp: boolean("backed_up").notNull(),
    transports: text("transports"),
    /** Which make of authenticator it is. */
    aaguid: text("aaguid"),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (t) => [index("passkeys_user").on(t.userId)],
);

export const verifications = pgTable(
  "verifications",
  {
    id: uuid("id").primaryKey(),
    identifier: text("identifier").notNull(),
    value: text("value").notNull(),
    expiresAt: at("expires_at").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
    updatedAt: at("updated_at").notNull().defaultNow(),
  },
  (t) => [index("verifications_identifier").on(t.identifier)],
);

/** Failed sign-ins by account pseudonym, so that restarts do not reset the growing delay (platform specification 3.2.5). */
export const authAttempts = pgTable("auth_attempts", {
  account: text("account").primaryKey(),
  failures: integer("failures").notNull().default(0),
  windowStartedAt: at("window_started_at").notNull(),
  blockedUntil: at("blocked_until"),
});

/** What an erasure has yet to end elsewhere: a token to revoke, an account to delete. Gone once it is confirmed. */
export const identityLeavers = pgTable(
  "identity_leavers",
  {
    id: uuid("id").primaryKey(),
    /** Where: `apple` or `clerk`. */
    provider: text("provider").notNull(),
    /** Sealed: what has to end there. */
    subject: text("subject").notNull(),
    attempts: smallint("attempts").notNull().default(0),
    dueAt: at("due_at").notNull().defaultNow(),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (t) => [index("identity_leavers_due").on(t.dueAt)],
);

/** What was erased, by number, under a pseudonym of the person: proof for an operator, and the mail that tells the person. */
export const erasureReceipts = pgTable("erasure_receipts", {
  id: uuid("id").primaryKey(),
  subject: text("subject").notNull(),
  askedAt: at("asked_at").notNull(),
  finishedAt: at("finished_at").notNull(),
  counts: jsonb("counts").$type<Readonly<Record<string, number>>>().notNull(),
  /** Where the receipt is still to be mailed; null once it was, or where nothing is mailed. */
  recipient: text("recipient"),
  attempts: smallint("attempts").notNull().default(0),
  dueAt: at("due_at").notNull(),
});
