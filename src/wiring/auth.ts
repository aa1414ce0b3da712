import "server-only";
import { join } from "../features/account/server/join";
import { betterAuthAdapter } from "../lib/auth/better-auth";
import type { Partings } from "../lib/auth/leavers";
import type { Auth } from "../lib/auth/port";
import { providerClients, revokeGrant } from "../lib/auth/provider-clients";
import type { Config } from "../lib/config";
import type { Services } from "../lib/context";
import type { Limits } from "../lib/rate-limit/port";
import { clientAddress } from "./client-address";

/** Config → how a grant or an account elsewhere is ended. */
export function choosePartings({ providers }: Config): Partings {
  const { apple } = providerClients(providers, () => new Date());
  return apple ? { apple: (token) => revokeGrant(apple, token) } : {};
}

/** Config → auth adapter. Codes are asked for only where somebody can read the mail. */
export function chooseAuth(chosen: Config, services: Services, limits: Limits): Auth {
  const inboxIsOpen = chosen.environment === "development" || chosen.environment === "test";
  return betterAuthAdapter({
    services,
    limits,
    appUrl: chosen.appUrl,
    verifyEmail: services.email.canDeliver || inboxIsOpen,
    providers: chosen.providers,
    joined: (member) => join(services, member),
    clientAddress,
  });
}
