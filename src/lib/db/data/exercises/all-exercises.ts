import type { Exercise } from "@/domain/exercise";
import { CARRY } from "./carry";
import { CORE } from "./core";
import { HINGE } from "./hinge";
import { HORIZONTAL_PULL } from "./horizontal-pull";
import { HORIZONTAL_PULL_BODYWEIGHT } from "./horizontal-pull-bodyweight";
import { HORIZONTAL_PULL_REAR_DELT } from "./horizontal-pull-rear-delt";
import { HORIZONTAL_PUSH } from "./horizontal-push";
import { HORIZONTAL_PUSH_BODYWEIGHT } from "./horizontal-push-bodyweight";
import { ISOLATION_LEGS } from "./isolation-legs";
import { ISOLATION_PULL } from "./isolation-pull";
import { ISOLATION_PULL_FOREARM } from "./isolation-pull-forearm";
import { ISOLATION_PUSH } from "./isolation-push";
import { ISOLATION_PUSH_TRICEPS } from "./isolation-push-triceps";
import { LUNGE } from "./lunge";
import { SQUAT } from "./squat";
import { VERTICAL_PULL } from "./vertical-pull";
import { VERTICAL_PUSH } from "./vertical-push";
import { WARMUP } from "./warmup";

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
];
