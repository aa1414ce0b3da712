import "server-only";
import { join } from "../features/account/server/join";
import { betterAuthAdapter } from "../lib/auth/better-auth";
import { clerkAdapter } from "../lib/auth/clerk";
import { clerkApi } from "../lib/auth/clerk-api";
import type { Partings } from "../lib/auth/leavers";
import type { Auth } from "../lib/auth/port";
import { providerClients, revokeGrant } from "../lib/auth/provider-clients";
import type { Member } from "../lib/auth/setting";
import { peopleWithout } from "../lib/auth/stranded";
import type { Config } from "../lib/config";
import type { Services } from "../lib/context";
import type { Database } from "../lib/db/database";
import type { Limits } from "../lib/rate-limit/port";
import { clientAddress } from "./client-address";

/** Tells how many people could not come in by the adapter that is chosen now: nobody is linked by an address alone. */
export async function strandedNotice({ auth }: Config, database: Database): Promise<string | null> {
  const stranded = await peopleWithout(database, auth.use);
  if (stranded === 0) return null;
  const way = auth.use === "clerk" ? "an identity at Clerk" : "a password, a passkey or another account";
  return `${stranded} of the people here have not got ${way} and cannot sign in: the sign-in was changed`;
}

/** Config → how a grant or an account elsewhere is ended. */
export function choosePartings({ auth, providers }: Config): Partings {
  const { apple } = providerClients(providers, () => new Date());
  return {
    ...(apple && { apple: (token: string) => revokeGrant(apple, token) }),
    ...(auth.use === "clerk" && { clerk: clerkApi(auth).deleteUser }),
  };
}

/** Config → auth adapter. Codes are asked for only where somebody can read the mail. */
export function chooseAuth(chosen: Config, services: Services, limits: Limits): Auth {
  const inboxIsOpen = chosen.environment === "development" || chosen.environment === "test";
  const setting = {
    services,
    limits,
    appUrl: chosen.appUrl,
    verifyEmail: services.email.canDeliver || inboxIsOpen,
    providers: chosen.providers,
    joined: (member: Member) => join(services, member),
    clientAddress,
  };
  switch (chosen.auth.use) {
    case "better-auth":
      return betterAuthAdapter(setting);
    case "clerk":
      return clerkAdapter({ ...setting, clerk: chosen.auth });
  }
}
