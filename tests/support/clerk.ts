import { clerkAdapter } from "../../src/lib/auth/clerk";
import type { ClerkSetting } from "../../src/lib/config-clerk";
import type { Services } from "../../src/lib/context";
import { settingFor } from "./auth";

/** The sign-in door where Clerk keeps it. */
export function openClerk(services: Services, clerk: ClerkSetting, now: () => Date) {
  return clerkAdapter({ ...settingFor(services), now, clerk });
}
