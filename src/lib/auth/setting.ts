import type { Providers } from "../config-providers";
import type { Services } from "../context";
import type { Limits } from "../rate-limit/port";

/** Somebody who has just signed up. */
export interface Member {
  readonly userId: string;
  readonly email: string;
  readonly timeZone: string;
  readonly locale: string;
  /** What somebody goes by, where the service they came from said it. */
  readonly displayName?: string;
  readonly now: Date;
}

/** What wiring gives the auth adapter. */
export interface AuthSetting {
  readonly services: Services;
  readonly limits: Limits;
  /** Origin of this instance, without a trailing slash. */
  readonly appUrl: string;
  /** True where somebody can read the mail: an address must then be confirmed before it opens anything. */
  readonly verifyEmail: boolean;
  /** Accounts elsewhere that somebody can sign in with. */
  readonly providers: Providers;
  /** Sets up a new lifter's rows. Must be repeatable. */
  readonly joined: (member: Member) => Promise<void>;
  /** The client's address when something trustworthy told it, else null. */
  readonly clientAddress: (headers: Headers) => string | null;
  readonly now?: () => Date;
}
