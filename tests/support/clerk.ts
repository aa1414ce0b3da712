import { join } from "../../src/features/account/server/join";
import { clerkAdapter } from "../../src/lib/auth/clerk";
import type { ClerkSetting } from "../../src/lib/config-clerk";
import { NO_PROVIDERS } from "../../src/lib/config-providers";
import type { Services } from "../../src/lib/context";
import { memoryLimits } from "../../src/lib/rate-limit/memory";
import { APP_URL } from "./auth";

/** The sign-in door where Clerk keeps it. */
export function openClerk(services: Services, clerk: ClerkSetting, now: () => Date) {
  return clerkAdapter({
    services,
    limits: memoryLimits(() => Date.now()),
    appUrl: APP_URL,
    verifyEmail: true,
    providers: NO_PROVIDERS,
    joined: (member) => join(services, member),
    clientAddress: (headers) => headers.get("x-test-address"),
    now,
    clerk,
  });
}
