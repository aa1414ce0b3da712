import { minutesForSets } from "../../../src/domain/session-minutes";
import type { AdapterTable } from "../adapter";
import { list } from "../value";

export const sessionAdapters: AdapterTable = {
  "session.minutesForSets": (input) => ({ minutes_approx: list(input, "work_sets").map(minutesForSets) }),
};
