import type { Exercise } from "@/domain/exercise";
import { CARDIO } from "./cardio";
import { CARRY } from "./carry";
import { CARRY_LOADED } from "./carry-loaded";
import { CORE } from "./core";
import { CORE_LOADED } from "./core-loaded";
import { HINGE } from "./hinge";
import { HINGE_LOADED } from "./hinge-loaded";
import { HORIZONTAL_PULL } from "./horizontal-pull";
import { HORIZONTAL_PULL_BODYWEIGHT } from "./horizontal-pull-bodyweight";
import { HORIZONTAL_PULL_REAR_DELT } from "./horizontal-pull-rear-delt";
import { HORIZONTAL_PUSH } from "./horizontal-push";
import { HORIZONTAL_PUSH_BODYWEIGHT } from "./horizontal-push-bodyweight";
import { HORIZONTAL_PUSH_LOADED } from "./horizontal-push-loaded";
import { ISOLATION_ARMS_LOADED } from "./isolation-arms-loaded";
import { ISOLATION_LEGS } from "./isolation-legs";
import { ISOLATION_LEGS_LOADED } from "./isolation-legs-loaded";
import { ISOLATION_PULL } from "./isolation-pull";
import { ISOLATION_PULL_FOREARM } from "./isolation-pull-forearm";
import { ISOLATION_PUSH } from "./isolation-push";
import { ISOLATION_PUSH_TRICEPS } from "./isolation-push-triceps";
import { LUNGE } from "./lunge";
import { LUNGE_LOADED } from "./lunge-loaded";
import { OLYMPIC } from "./olympic";
import { PLYOMETRIC } from "./plyometric";
import { PULL_LOADED } from "./pull-loaded";
import { SQUAT } from "./squat";
import { SQUAT_LOADED } from "./squat-loaded";
import { VERTICAL_PULL } from "./vertical-pull";
import { VERTICAL_PUSH } from "./vertical-push";
import { VERTICAL_PUSH_LOADED } from "./vertical-push-loaded";
import { WARMUP } from "./warmup";
import { WARMUP_MOBILITY } from "./warmup-mobility";

/** The whole catalogue. A new file counts only once it is listed here; the catalogue test checks what is. */
export const exercises: readonly Exercise[] = [
  ...HORIZONTAL_PUSH,
  ...HORIZONTAL_PUSH_BODYWEIGHT,
  ...VERTICAL_PUSH,
  ...HORIZONTAL_PULL,
  ...HORIZONTAL_PULL_BODYWEIGHT,
  ...HORIZONTAL_PULL_REAR_DELT,
  ...VERTICAL_PULL,
  ...SQUAT,
  ...HINGE,
  ...LUNGE,
  ...ISOLATION_PUSH,
  ...ISOLATION_PUSH_TRICEPS,
  ...ISOLATION_PULL,
  ...ISOLATION_PULL_FOREARM,
  ...ISOLATION_LEGS,
  ...CORE,
  ...CARRY,
  ...WARMUP,
  ...CARDIO,
  ...CARRY_LOADED,
  ...CORE_LOADED,
  ...HINGE_LOADED,
  ...HORIZONTAL_PUSH_LOADED,
  ...ISOLATION_ARMS_LOADED,
  ...ISOLATION_LEGS_LOADED,
  ...LUNGE_LOADED,
  ...OLYMPIC,
  ...PLYOMETRIC,
  ...PULL_LOADED,
  ...SQUAT_LOADED,
  ...VERTICAL_PUSH_LOADED,
  ...WARMUP_MOBILITY,
];
