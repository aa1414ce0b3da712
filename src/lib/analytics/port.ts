import type { Counted } from "./events";

/** What happened, when, and to whom by pseudonym: no name, no address, no id of ours. */
export type Captured = Counted & { readonly at: Date; readonly subject: string };

/** Counts what happens. Called after commits and by jobs only, never while a lifter waits. */
export interface Analytics {
  /** True where what is counted leaves this instance: then only of lifters who have allowed it. */
  readonly isVendor: boolean;
  capture(events: readonly Captured[]): Promise<void>;
  /** Everything counted of this subject goes. */
  forget(subject: string): Promise<void>;
}
