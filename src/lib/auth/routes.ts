import type { Bucket } from "../rate-limit/port";
import { confirmByCode, confirmByLink, sendCode } from "./confirm";
import type { Desk, Visited } from "./desk";
import { doorFor, type Paths, type Route } from "./door";
import { addKey, askForKey, declineKey, offerKey, signInByKey } from "./passkeys";
import { addProvider, finishProvider, signInBy, startProvider } from "./providers";
import { changePassword, requestReset, resetPassword } from "./reset";
import { getSession, signIn, signOut } from "./sign-in";
import { signUp } from "./sign-up";

const post = (bucket: Bucket, visit: Visited): Route<Desk> => ({ method: "POST", bucket, visit });

/** Every path below /api/auth there is. What the library could do besides is not reachable. */
export const AUTH_PATHS: Paths<Desk> = {
  "sign-up/email": post("auth", signUp),
  "sign-in/email": post("auth", signIn),
  "sign-out": post("api", signOut),
  "get-session": { method: "GET", bucket: "api", visit: getSession },
  "email-otp/send-verification-otp": post("auth", sendCode),
  "email-otp/verify-email": post("auth", confirmByCode),
  "verify-email": post("auth", confirmByLink),
  "request-password-reset": post("auth", requestReset),
  "reset-password": post("auth", resetPassword),
  "change-password": post("auth", changePassword),
  ways: { method: "GET", bucket: "api", visit: signInBy },
  "sign-in/social": post("auth", startProvider),
  "link-social": post("auth", addProvider),
  "callback/google": { method: "GET", bucket: "auth", visit: finishProvider("google") },
  "passkey/new-options": post("auth", offerKey),
  "passkey/new": post("auth", addKey),
  "passkey/options": post("auth", askForKey),
  "passkey/sign-in": post("auth", signInByKey),
  "passkey/decline": post("api", declineKey),
  "callback/apple": { method: "GET", bucket: "auth", takesForm: true, visit: finishProvider("apple") },
};

export function authRoutes(desk: Desk): (request: Request) => Promise<Response> {
  return doorFor(desk, AUTH_PATHS);
}
