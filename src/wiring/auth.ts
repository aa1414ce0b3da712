import "server-only";
import { join } from "../features/account/server/join";
import { betterAuthAdapter } from "../lib/auth/better-auth";
import type { Auth } from "../lib/auth/port";
import type { Config } from "../lib/config";
import type { Services } from "../lib/context";
import type { Limits } from "../lib/rate-limit/port";
import { clientAddress } from "./client-address";

/** Config → auth adapter. Codes are asked for only where somebody can read the mail. */
export function chooseAuth(chosen: Config, services: Services, limits: Limits): Auth {
  const inboxIsOpen = chosen.environment === "development" || chosen.environment === "test";
  return betterAuthAdapter({
    services,
    limits,
    appUrl: chosen.appUrl,
    verifyEmail: services.email.canDeliver || inboxIsOpen,
    joined: (member) => join(services, member),
    clientAddress,
  });
}
