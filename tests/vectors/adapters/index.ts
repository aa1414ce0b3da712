import type { AdapterTable } from "../adapter";
import { deloadAdapters } from "./deload";
import { energyAdapters } from "./energy";
import { fatigueAdapters } from "./fatigue";
import { generatorAdapters } from "./generator";
import { goalsAdapters } from "./goals";
import { hallAdapters } from "./hall";
import { insetAdapters } from "./inset";
import { kalmanAdapters } from "./kalman";
import { layoffAdapters } from "./layoff";
import { loadAdapters } from "./load";
import { plateauAdapters } from "./plateau";
import { platesAdapters } from "./plates";
import { progressionAdapters } from "./progression";
import { readinessAdapters } from "./readiness";
import { recordsAdapters } from "./records";
import { restAdapters } from "./rest";
import { rpeAdapters } from "./rpe";
import { scoresAdapters } from "./scores";
import { sessionAdapters } from "./session";
import { streakAdapters } from "./streak";
import { strengthAdapters } from "./strength";
import { substituteAdapters } from "./substitute";
import { unitsAdapters } from "./units";
import { volumeAdapters } from "./volume";
import { warmupAdapters } from "./warmup";
import { weightAdapters } from "./weight";

/** Every function the engine has so far. A new module adds its table here and its names to vectors.test.ts. */
export const ADAPTERS: AdapterTable = {
  ...unitsAdapters,
  ...strengthAdapters,
  ...kalmanAdapters,
  ...rpeAdapters,
  ...recordsAdapters,
  ...platesAdapters,
  ...layoffAdapters,
  ...progressionAdapters,
  ...restAdapters,
  ...sessionAdapters,
  ...streakAdapters,
  ...volumeAdapters,
  ...warmupAdapters,
  ...weightAdapters,
  ...substituteAdapters,
  ...generatorAdapters,
  ...energyAdapters,
  ...hallAdapters,
  ...goalsAdapters,
  ...scoresAdapters,
  ...insetAdapters,
  ...plateauAdapters,
  ...fatigueAdapters,
  ...readinessAdapters,
  ...deloadAdapters,
  ...loadAdapters,
};
