import type { AdapterTable } from "../adapter";
import { kalmanAdapters } from "./kalman";
import { layoffAdapters } from "./layoff";
import { platesAdapters } from "./plates";
import { programmeAdapters } from "./programme";
import { progressionAdapters } from "./progression";
import { progressionKindAdapters } from "./progression-kinds";
import { recordsAdapters } from "./records";
import { restAdapters } from "./rest";
import { rpeAdapters } from "./rpe";
import { sessionAdapters } from "./session";
import { streakAdapters } from "./streak";
import { strengthAdapters } from "./strength";
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
  ...programmeAdapters,
  ...progressionAdapters,
  ...progressionKindAdapters,
  ...restAdapters,
  ...sessionAdapters,
  ...streakAdapters,
  ...volumeAdapters,
  ...warmupAdapters,
  ...weightAdapters,
};
