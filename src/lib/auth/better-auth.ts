import "server-only";
import { betterAuth } from "better-auth/minimal";
import { emailOTP } from "better-auth/plugins/email-otp";
import { eq } from "drizzle-orm";
import { users } from "../db/schema/identity";
import { eraseIdentity } from "./erase";
import type { Library } from "./library";
import { libraryOptions } from "./library-options";
import { createLink } from "./links";
import { type AuthMails, authMails, CODE_MINUTES } from "./mails";
import { passkeyPlugin } from "./passkey-plugin";
import type { Auth } from "./port";
import { providerClients } from "./provider-clients";
import { providerDoor } from "./provider-door";
import { authRoutes } from "./routes";
import type { AuthSetting } from "./setting";
import { whoIsBy } from "./who-is";

/** Signing in on our own tables: password, code, accounts elsewhere. The library keeps the flows, Mo keeps the door. */
export function betterAuthAdapter(setting: AuthSetting): Auth {
  const { services, appUrl, now = () => new Date() } = setting;
  const { database, keys } = services;
  const mails = authMails(services, appUrl, now);
  const whoIs = whoIsBy({ database, keys, appUrl, now });
  const library = openLibrary({ ...setting, now }, mails);
  const elsewhere = providerDoor(providerClients(setting.providers, now), (plugin) => {
    const opened = betterAuth({ ...libraryOptions(setting, mails), plugins: [plugin] });
    return { handle: (request) => opened.handler(request) };
  });
  const erase: Auth["erase"] = (userId, receipt) => eraseIdentity(database, keys, userId, receipt);
  return { whoIs, erase, routes: authRoutes({ ...setting, now, mails, whoIs, erase, library, elsewhere }) };
}

function openLibrary(setting: AuthSetting & { readonly now: () => Date }, mails: AuthMails): Library {
  const { database } = setting.services;
  const auth = betterAuth({
    ...libraryOptions(setting, mails),
    plugins: [
      passkeyPlugin(setting.appUrl, "Mo"),
      emailOTP({
        otpLength: 6,
        expiresIn: CODE_MINUTES * 60,
        allowedAttempts: 5,
        storeOTP: "hashed",
        disableSignUp: true,
        sendVerificationOTP: async ({ email, otp }) => {
          const [user] = await database.plain.select({ id: users.id }).from(users).where(eq(users.email, email));
          if (!user) return;
          await mails.code({ userId: user.id, email }, otp, await createLink(database, "confirm", user.id, setting.now()));
        },
      }),
    ],
  });
  return {
    handle: (request) => auth.handler(request),
    userOfResetLink: async (token) => {
      const found = await (await auth.$context).internalAdapter.findVerificationValue(`reset-password:${token}`);
      return found?.value ?? null;
    },
  };
}
