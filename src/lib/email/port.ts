import { branded } from "../branded";

export interface Message {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same, as a page. */
  readonly html?: string;
}

/** Sends mail. Only the outbox's delivery calls it, never a request. */
export interface Email {
  /** False where mail stays in the outbox: features that need mail then hide or work without. */
  readonly canDeliver: boolean;
  /** Delivers at most once a key where the provider allows it. Rejects with `MailRefused` where another try is pointless. */
  send(message: Message, key: string): Promise<void>;
  /** Reads the provider's word on mail that came back: null where it says something else. Null where no provider reports. */
  readonly readReturn: ((raw: Uint8Array, headers: Headers) => Returned | "unsigned" | null) | null;
}

/** Mail that came back for good. */
export interface Returned {
  readonly addresses: readonly string[];
  readonly why: ReturnReason;
}

/** It does not arrive, or its reader called it spam. */
export type ReturnReason = "bounced" | "complained";

/** The provider will never take this mail. Its text is the provider's class of error, never an address. */
export class MailRefused extends branded("MailRefused") {}
