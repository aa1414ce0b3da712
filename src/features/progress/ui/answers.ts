import type { OutputOf } from "@/lib/http/endpoint";
import type * as contract from "../contract";

/** One exercise with what it stands at. */
export type Lift = OutputOf<typeof contract.listStrength>["items"][number];
/** The three lifts of a meet together. */
export type StrengthTotal = OutputOf<typeof contract.listStrength>["total"];
/** One workout of an exercise, with its sets. */
export type Session = OutputOf<typeof contract.readStrength>["points"][number];
/** A session that says where the lifter stood; where the engine would have to guess there is none. Without the body. */
export type Known = Session & { readonly kg: number };
/** Next week's sets of each muscle that is being trained. */
export type Steps = OutputOf<typeof contract.readVolume>["steps"];
/** One week with its muscles. */
export type Week = OutputOf<typeof contract.readVolume>["weeks"][number];
