import type { Program } from "@/domain/program";
import { fullBody3 } from "./full-body-3";
import { pplRecomp6 } from "./ppl-recomp-6";
import { upperLower4 } from "./upper-lower-4";

/** Every program Mo ships, in the order they are offered. */
export const programs: readonly Program[] = [pplRecomp6, upperLower4, fullBody3];
