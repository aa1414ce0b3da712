import { whyBody } from "./why-body";
import { whyDay } from "./why-day";
import { whyLoads } from "./why-loads";
import { whyProgram } from "./why-program";
import { whySchemes } from "./why-schemes";
import { whyStrength } from "./why-strength";
import { whySubstitute } from "./why-substitute";

/** One sentence for every rule of the engine, by rule id (training-engine specification 0.3). */
export const why = {
  ...whyLoads,
  ...whySchemes,
  ...whyStrength,
  ...whyDay,
  ...whyBody,
  ...whyProgram,
  ...whySubstitute,
} as const;
