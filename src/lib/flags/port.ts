import type { Flag } from "./names";

/** Switches that an operator turns while Mo runs. */
export interface Flags {
  /**
   * True while the switch is on, for this lifter where it is given out by lifter. Never rejects and never waits longer than a
   * third of a second. Ask outside a unit of work: the embedded database has one connection.
   */
  isOn(flag: Flag, userId?: string): Promise<boolean>;
}
