import type { Bucket } from "../rate-limit/port";
import { askForEmail, confirmEmail, stopEmail } from "./change-email";
import { confirmByCode, confirmByLink, sendCode } from "./confirm";
import type { Desk, Visited } from "./desk";
import { doorFor, type Paths, type Route } from "./door";
import { addKey, askForKey, declineKey, offerKey, signInByKey } from "./passkeys";
import { addProvider, finishProvider, signInBy, startProvider } from "./providers";
import { changePassword, requestReset, resetPassword } from "./reset";
import { getSession, signIn, signOut } from "./sign-in";
import { signUp } from "./sign-up";

/** Changes nothing but who is signed in here, so that it goes on while all else is read-only. */
const session = (bucket: Bucket, visit: Visited): Route<Desk> => ({ method: "POST", bucket, visit, isSession: true });
const page = (visit: Visited, bucket: Bucket = "api"): Route<Desk> => ({ method: "GET", bucket, visit, isSession: true });
const post = (bucket: Bucket, visit: Visited): Route<Desk> => ({ method: "POST", bucket, visit });

/** Every path below /api/auth there is. What the library could do besides is not reachable. */
export const AUTH_PATHS: Paths<Desk> = {
  "sign-up/email": post("auth", signUp),
  "sign-in/email": session("auth", signIn),
  "sign-out": session("api", signOut),
  "get-session": page(getSession),
  "email-otp/send-verification-otp": post("auth", sendCode),
  "email-otp/verify-email": post("auth", confirmByCode),
  "verify-email": post("auth", confirmByLink),
  "request-password-reset": post("auth", requestReset),
  "reset-password": post("auth", resetPassword),
  "change-password": post("auth", changePassword),
  "change-email": post("auth", askForEmail),
  "change-email/confirm": post("auth", confirmEmail),
  "change-email/stop": post("auth", stopEmail),
  ways: page(signInBy),
  "sign-in/social": session("auth", startProvider),
  "link-social": post("auth", addProvider),
  "callback/google": page(finishProvider("google"), "auth"),
  "passkey/new-options": post("auth", offerKey),
  "passkey/new": post("auth", addKey),
  "passkey/options": session("auth", askForKey),
  "passkey/sign-in": session("auth", signInByKey),
  "passkey/decline": post("api", declineKey),
  "callback/apple": { ...page(finishProvider("apple"), "auth"), takesForm: true },
};

export function authRoutes(desk: Desk): (request: Request) => Promise<Response> {
  return doorFor(desk, AUTH_PATHS);
}
