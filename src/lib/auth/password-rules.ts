import { dictionary } from "@zxcvbn-ts/language-common";
import { auth as copy } from "../copy/en/auth";

export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 128;

/** Why a new password is refused, in words for the field, or null when it is fine. No composition rules. */
export function passwordProblem(password: string, email: string | null): string | null {
  if (password.length < PASSWORD_MIN) return copy.errors.passwordShort;
  if (password.length > PASSWORD_MAX) return copy.errors.passwordLong;
  const plain = password.toLowerCase();
  const guessable = isCommon(plain) || isAboutMo(plain) || (email !== null && isAboutAddress(plain, email));
  return guessable ? copy.errors.passwordKnown : null;
}

let common: ReadonlySet<string> | undefined;

function isCommon(plain: string): boolean {
  common ??= new Set(dictionary["passwords-common"].filter((word) => word.length >= PASSWORD_MIN));
  return common.has(plain);
}

const MO_WORDS =
  /^(mo(home|auth|start|board|log|guide|coach|phase|plan|body|stats|prs|voice|settings|profile|fuel|alert|learn|squad|app|fit|fitness|gym|strength|workout|training|login|password)?)+$/;

/** "mo…" words, whatever digits and signs are put around them. */
function isAboutMo(plain: string): boolean {
  return MO_WORDS.test(plain.replaceAll(/[^a-z]/g, ""));
}

const REST_MIN = 6;

/** The address, or its local part with fewer than six characters of anything else. */
function isAboutAddress(plain: string, email: string): boolean {
  const local = email.slice(0, email.lastIndexOf("@")).toLowerCase();
  if (plain === email.toLowerCase()) return true;
  return local.length >= 3 && plain.includes(local) && plain.length - local.length < REST_MIN;
}
