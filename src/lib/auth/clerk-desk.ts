import { and, eq } from "drizzle-orm";
import type { ClerkSetting } from "../config-clerk";
import type { Services } from "../context";
import { accounts } from "../db/schema/identity";
import type { ClerkApi } from "./clerk-api";
import type { ClerkClaims } from "./clerk-token";
import type { AuthMails } from "./mails";
import type { Auth } from "./port";
import type { AuthSetting } from "./setting";

/** What the parts of signing in by Clerk work with. */
export interface ClerkDesk extends AuthSetting {
  readonly clerk: ClerkSetting;
  readonly api: ClerkApi;
  readonly now: () => Date;
  readonly mails: AuthMails;
  readonly erase: Auth["erase"];
  readonly claimsOf: (headers: Headers) => Promise<ClerkClaims | null>;
  readonly whoIs: Auth["whoIs"];
}

/** The lifter with this identity at Clerk, or null: one statement. */
export async function userOf({ database }: Pick<Services, "database">, subject: string): Promise<string | null> {
  const [row] = await database.plain
    .select({ userId: accounts.userId })
    .from(accounts)
    .where(and(eq(accounts.providerId, "clerk"), eq(accounts.accountId, subject)));
  return row?.userId ?? null;
}
