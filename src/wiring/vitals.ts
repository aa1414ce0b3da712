import "server-only";
import type { sendVitals } from "../features/analytics/contract";
import { countVitals } from "../features/analytics/server/count-vitals";
import type { Ctx } from "../lib/context";
import type { InputOf, OutputOf } from "../lib/http/endpoint";
import { started } from "./services";

/** POST /api/v1/vitals: into the counts of this process, no statement and no identity. */
export async function vitals(_ctx: Ctx, input: InputOf<typeof sendVitals>): Promise<OutputOf<typeof sendVitals>> {
  return countVitals(started().meter, input);
}
