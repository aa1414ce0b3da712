import type { Program } from "@/domain/program";
import { bodyweight3 } from "./bodyweight-3";
import { bodyweight4 } from "./bodyweight-4";
import { effortMeso4 } from "./effort-meso-4";
import { firstSteps2 } from "./first-steps-2";
import { fivesRamp3 } from "./fives-ramp-3";
import { foundation3 } from "./foundation-3";
import { fullBody3 } from "./full-body-3";
import { homeDumbbell3 } from "./home-dumbbell-3";
import { homeDumbbell4 } from "./home-dumbbell-4";
import { hybrid5 } from "./hybrid-5";
import { lean3 } from "./lean-3";
import { peakNine } from "./peak-nine";
import { powerbuild4 } from "./powerbuild-4";
import { ppl3 } from "./ppl-3";
import { pplRecomp6 } from "./ppl-recomp-6";
import { straightFives3 } from "./straight-fives-3";
import { tieredLinear4 } from "./tiered-linear-4";
import { timeSaver2 } from "./time-saver-2";
import { upperLower4 } from "./upper-lower-4";
import { waveStrength4 } from "./wave-strength-4";

/** Every program Mo ships, in the order they are offered. */
export const programs: readonly Program[] = [
  pplRecomp6,
  upperLower4,
  fullBody3,
  foundation3,
  waveStrength4,
  tieredLinear4,
  fivesRamp3,
  powerbuild4,
  bodyweight3,
  homeDumbbell4,
  timeSaver2,
  peakNine,
  straightFives3,
  effortMeso4,
  firstSteps2,
  ppl3,
  homeDumbbell3,
  lean3,
  bodyweight4,
  hybrid5,
];
