import "server-only";
import { randomBytes } from "node:crypto";
import type { BetterAuthOptions } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { betterAuth } from "better-auth/minimal";
import { emailOTP } from "better-auth/plugins/email-otp";
import { eq } from "drizzle-orm";
import { accounts, sessions, users, verifications } from "../db/schema/identity";
import { frames } from "../http/answered";
import { newId } from "../ids";
import { cookieName, cookieSecret } from "./cookie";
import { eraseIdentity } from "./erase";
import { withHashedTokens } from "./hashed-tokens";
import type { Library } from "./library";
import { createLink } from "./links";
import { type AuthMails, authMails, CODE_MINUTES, RESET_MINUTES } from "./mails";
import { PASSWORD_MAX, PASSWORD_MIN } from "./password-rules";
import { checkPassword, hashPassword } from "./passwords";
import type { Auth } from "./port";
import { authRoutes } from "./routes";
import { FRESH_SECONDS, IDLE_MS, REFRESH_MS } from "./session-life";
import type { AuthSetting } from "./setting";
import { whoIsBy } from "./who-is";

/** Signing in with e-mail and password on our own tables. The library keeps the flows, Mo keeps the door. */
export function betterAuthAdapter(setting: AuthSetting): Auth {
  const { services, appUrl, now = () => new Date() } = setting;
  const { database, keys } = services;
  const mails = authMails(services, appUrl, now);
  const whoIs = whoIsBy({ database, keys, appUrl, now });
  const library = openLibrary({ ...setting, now }, mails);
  const erase: Auth["erase"] = (userId, receipt) => eraseIdentity(database, keys, userId, receipt);
  return { whoIs, erase, routes: authRoutes({ ...setting, now, mails, whoIs, erase, library }) };
}

function openLibrary({ services, appUrl, verifyEmail, now }: Required<AuthSetting>, mails: AuthMails): Library {
  const { database, keys, log } = services;
  const secret = cookieSecret(keys);
  const schema = { user: users, session: sessions, account: accounts, verification: verifications };
  const adapter = drizzleAdapter(database.plain, { provider: "pg", schema, transaction: true });
  const auth = betterAuth({
    appName: "Mo",
    baseURL: appUrl,
    basePath: "/api/auth",
    secret,
    database: (options: BetterAuthOptions) => withHashedTokens(adapter(options)),
    emailAndPassword: {
      enabled: true,
      minPasswordLength: PASSWORD_MIN,
      maxPasswordLength: PASSWORD_MAX,
      password: { hash: hashPassword, verify: ({ hash, password }) => checkPassword(hash, password) },
      requireEmailVerification: verifyEmail,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: RESET_MINUTES * 60,
      sendResetPassword: ({ user, token }) => mails.reset({ userId: user.id, email: user.email }, token),
    },
    emailVerification: { autoSignInAfterVerification: true, sendOnSignUp: false },
    session: {
      expiresIn: IDLE_MS / 1000,
      updateAge: REFRESH_MS / 1000,
      freshAge: FRESH_SECONDS,
      cookieCache: { enabled: false },
    },
    account: { accountLinking: { disableImplicitLinking: true } },
    verification: { storeIdentifier: "hashed" },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    // Its lines quote addresses; what Mo logs is a typed list.
    logger: { disabled: true },
    onAPIError: {
      onError: (error) => {
        if (error instanceof Error && !("statusCode" in error))
          log.write("error", { event: "fault", requestId: "", where: "auth", ...frames(error) });
      },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session, context) => {
            const address = context?.headers?.get(ADDRESS_HEADER);
            const ipAddress = address ? keys.pseudonym("address", address) : null;
            const userAgent = session.userAgent?.slice(0, USER_AGENT_MAX) ?? null;
            return { data: { ...session, token: randomBytes(32).toString("base64url"), ipAddress, userAgent } };
          },
        },
      },
    },
    advanced: {
      database: { generateId: () => newId() },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      useSecureCookies: false, // it would prefix the name; Secure is set below
      defaultCookieAttributes: { httpOnly: true, secure: appUrl.startsWith("https:"), sameSite: "lax", path: "/" },
      cookies: { session_token: { name: cookieName(appUrl) } },
    },
    plugins: [
      emailOTP({
        otpLength: 6,
        expiresIn: CODE_MINUTES * 60,
        allowedAttempts: 5,
        storeOTP: "hashed",
        disableSignUp: true,
        sendVerificationOTP: async ({ email, otp }) => {
          const [user] = await database.plain.select({ id: users.id }).from(users).where(eq(users.email, email));
          if (!user) return;
          await mails.code({ userId: user.id, email }, otp, await createLink(database, "confirm", user.id, now()));
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

const ADDRESS_HEADER = "x-mo-client-ip";
const USER_AGENT_MAX = 300;
