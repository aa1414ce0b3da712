import type { Receipt } from "./receipts";

/** A signed-in lifter, and when they last proved who they are. */
export interface Visitor {
  readonly userId: string;
  readonly sessionId: string;
  readonly signedInAt: Date;
}

/** Who a request belongs to, and the routes with which one becomes somebody. */
export interface Auth {
  /** The signed-in user, by one statement; null when the session is missing, idle too long, too old or revoked. */
  whoIs(headers: Headers): Promise<Visitor | null>;
  /** Serves /api/auth/*: sign-up, sign-in, codes, reset, sign-out. */
  routes(request: Request): Promise<Response>;
  /** Removes sessions and identities of a user, and with the same commit leaves the receipt. */
  erase(userId: string, receipt?: Receipt): Promise<void>;
  /** Takes a message of the service that keeps the sign-in; false when it is not genuine. Not there where Mo keeps it itself. */
  readonly hear?: (raw: Uint8Array, headers: Headers) => Promise<boolean>;
}
