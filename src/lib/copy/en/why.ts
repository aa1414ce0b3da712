import { whyBody } from "./why-body";
import { whyDay } from "./why-day";
import { whyLoads } from "./why-loads";
import { whyProgram } from "./why-program";
import { whyRecovery } from "./why-recovery";
import { whyStrength } from "./why-strength";

/** One sentence for every rule of the engine, by rule id (training-engine specification 0.3). */
export const why = { ...whyLoads, ...whyStrength, ...whyDay, ...whyBody, ...whyProgram, ...whyRecovery } as const;
