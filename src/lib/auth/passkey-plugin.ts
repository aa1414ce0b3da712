import { passkey } from "@better-auth/passkey";
import { APIError } from "better-auth/api";
import { PASSKEY_COOKIE } from "./cookie";

/** Passkeys of this origin alone, kept on the device and used by whoever unlocks it. */
export function passkeyPlugin(appUrl: string, appName: string) {
  return passkey({
    rpID: new URL(appUrl).hostname,
    rpName: appName,
    origin: appUrl,
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    advanced: { webAuthnChallengeCookie: PASSKEY_COOKIE },
    // The library asks devices to look at their owner and takes an answer without; here that is no answer.
    registration: {
      afterVerification: ({ verification }) => refuseUnseen(verification.registrationInfo?.userVerified),
    },
    authentication: {
      afterVerification: ({ verification }) => refuseUnseen(verification.authenticationInfo.userVerified),
    },
  });
}

async function refuseUnseen(isSeen: boolean | undefined): Promise<void> {
  if (isSeen !== true) throw new APIError("UNAUTHORIZED", { message: "The device did not see its owner" });
}
