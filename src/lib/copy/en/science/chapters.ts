import { body } from "./ch-body";
import { during } from "./ch-during";
import { effort } from "./ch-effort";
import { programs } from "./ch-programs";
import { progression } from "./ch-progression";
import { reading } from "./ch-reading";
import { records } from "./ch-records";
import { recovery } from "./ch-recovery";
import { rhythm } from "./ch-rhythm";
import { schemes } from "./ch-schemes";
import { scores } from "./ch-scores";
import { strength } from "./ch-strength";
import { swaps } from "./ch-swaps";
import { today } from "./ch-today";
import { units } from "./ch-units";
import { volume } from "./ch-volume";
import type { ScienceChapter } from "./shape";

/** Every rule of the engine in a lifter's words, in reading order. Never for the browser: only the public page and the document read it. */
export const chapters: readonly ScienceChapter[] = [
  reading,
  units,
  strength,
  effort,
  records,
  progression,
  schemes,
  today,
  during,
  recovery,
  volume,
  swaps,
  programs,
  body,
  rhythm,
  scores,
];
