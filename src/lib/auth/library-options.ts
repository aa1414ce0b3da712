import { randomBytes } from "node:crypto";
import type { BetterAuthOptions } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { accounts, passkeys, sessions, users, verifications } from "../db/schema/identity";
import { frames } from "../http/answered";
import { newId } from "../ids";
import { cookieName, cookieSecret, flowName, PASSKEY_COOKIE } from "./cookie";
import { withHashedTokens } from "./hashed-tokens";
import { sealGrant } from "./leavers";
import { type AuthMails, RESET_MINUTES } from "./mails";
import { PASSWORD_MAX, PASSWORD_MIN } from "./password-rules";
import { checkPassword, hashPassword } from "./passwords";
import { FRESH_SECONDS, IDLE_MS, REFRESH_MS } from "./session-life";
import type { AuthSetting } from "./setting";

/** How every library of Mo's is set up, whatever it is opened for: on our tables, with our tokens, cookies and hashes. */
export function libraryOptions({ services, appUrl, verifyEmail }: AuthSetting, mails: AuthMails) {
  const { database, keys, log } = services;
  const schema = { user: users, session: sessions, account: accounts, verification: verifications, passkey: passkeys };
  const adapter = drizzleAdapter(database.plain, { provider: "pg", schema, transaction: true });
  return {
    appName: "Mo",
    baseURL: appUrl,
    basePath: "/api/auth",
    secret: cookieSecret(keys),
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
    account: {
      // An address that matches proves nothing: a method is added by somebody who is signed in, to whatever address it has.
      accountLinking: { disableImplicitLinking: true, allowDifferentEmails: true },
      updateAccountOnSignIn: false,
    },
    verification: { storeIdentifier: "hashed" },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    // Its lines quote addresses; what Mo logs is a typed list.
    logger: { disabled: true },
    onAPIError: {
      errorURL: `${appUrl}/login`,
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
      account: {
        create: {
          // Of what a provider grants Mo keeps what it must be able to take back.
          before: async (account) => ({
            data: {
              ...account,
              accessToken: null,
              idToken: null,
              refreshToken: account.providerId === "apple" && account.refreshToken ? sealGrant(keys, account.refreshToken) : null,
            },
          }),
        },
        // A method that is added a second time stays as it is; only a password changes.
        update: { before: async (account) => ("password" in account ? undefined : false) },
      },
    },
    advanced: {
      database: { generateId: () => newId() },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      useSecureCookies: false, // it would prefix the name; Secure is set below
      defaultCookieAttributes: { httpOnly: true, secure: appUrl.startsWith("https:"), sameSite: "lax", path: "/" },
      cookies: {
        session_token: { name: cookieName(appUrl) },
        state: { name: flowName(appUrl) },
        [PASSKEY_COOKIE]: { name: flowName(appUrl) },
      },
    },
  } satisfies BetterAuthOptions;
}

const ADDRESS_HEADER = "x-mo-client-ip";
const USER_AGENT_MAX = 300;
