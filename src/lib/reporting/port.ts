/** What went wrong, as far as it may leave the process: class and frames. A message may quote a lifter, so there is none. */
export interface Fault {
  readonly name: string;
  readonly stack: string;
}

export interface About {
  /** The endpoint, the page's pattern or the job. */
  readonly where: string;
  readonly requestId: string;
  /** A pseudonym. */
  readonly user: string | null;
}

/** Tells the operator of faults. Nobody waits for it, and it never throws. */
export interface Reporting {
  readonly use: "json-log" | "sentry";
  capture(fault: Fault, about: About): void;
  /** Resolves when what was captured has left, or after a second: a process that ends waits for it. */
  settled(): Promise<void>;
}
