import { type SQL, sql } from "drizzle-orm";
import type { sets, workoutExercises } from "../../../lib/db/schema/workouts";

/**
 * The condition of an upsert: the stored row is the lifter's, of this workout, and older than the incoming write,
 * so that neither a stranger's id nor the order of arrival matters.
 */
export function ownAndOlder(table: typeof sets | typeof workoutExercises, userId: string, workoutId: string, clock: string): SQL {
  return sql`${table.userId} = ${userId} and ${table.workoutId} = ${workoutId} and (${table.clocks} ->> 'row' is null or ${table.clocks} ->> 'row' < ${clock})`;
}
