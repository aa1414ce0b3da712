import { whyBody } from "./why-body";
import { whyDay } from "./why-day";
import { whyEnergy } from "./why-energy";
import { whyGenerator } from "./why-generator";
import { whyGoals } from "./why-goals";
import { whyInsight } from "./why-insight";
import { whyLoads } from "./why-loads";
import { whyProgram } from "./why-program";
import { whyRecovery } from "./why-recovery";
import { whyStrength } from "./why-strength";
import { whySubstitute } from "./why-substitute";
import { whyWarmup } from "./why-warmup";

/** One sentence for every rule of the engine, by rule id (training-engine specification 0.3). */
export const why = {
  ...whyLoads,
  ...whyStrength,
  ...whyDay,
  ...whyBody,
  ...whyProgram,
  ...whySubstitute,
  ...whyWarmup,
  ...whyEnergy,
  ...whyGoals,
  ...whyInsight,
  ...whyGenerator,
  ...whyRecovery,
} as const;
