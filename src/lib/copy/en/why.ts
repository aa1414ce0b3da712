import { whyBody } from "./why-body";
import { whyDay } from "./why-day";
import { whyInsight } from "./why-insight";
import { whyLoads } from "./why-loads";
import { whyProgram } from "./why-program";
import { whyStrength } from "./why-strength";

/** One sentence for every rule of the engine, by rule id (training-engine specification 0.3). */
export const why = { ...whyLoads, ...whyStrength, ...whyDay, ...whyBody, ...whyProgram, ...whyInsight } as const;
