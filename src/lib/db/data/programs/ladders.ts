import type { Ladder } from "@/domain/program";
import { LADDERS as CLIMBS, type Ladder as Climb, type LadderName } from "../exercises/ladders";

/** The ladders as slots name them; a program knows which rungs to climb, the catalogue what they need. */
function ladder(name: LadderName): Ladder {
  const { rungs, without }: Climb = CLIMBS[name];
  return without === undefined ? { rungs } : { rungs, without: without.rungs };
}

export const LADDERS = {
  pull: ladder("pull"),
  push: ladder("push"),
  dip: ladder("dip"),
  // Under a table the first row is the only one; lying face down comes before it.
  row: { rungs: CLIMBS.row.rungs, without: ["prone_cobra_row", "table_inverted_row"] },
  squat: ladder("squat"),
  hinge: ladder("hinge"),
  press: ladder("press"),
  core: ladder("core"),
  side: ladder("side"),
} as const satisfies Readonly<Record<LadderName, Ladder>>;
