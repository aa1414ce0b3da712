import type { Program } from "@/domain/program";
import { pplRecomp6 } from "./ppl-recomp-6";

export const ppl3: Program = {
  ...pplRecomp6,
  id: "ppl-3",
  version: 1,
  name: "PPL Rotation",
  summary: "Push, pull, legs, then the same again with other exercises. Three days a week, so a full round takes two weeks.",
  why: "One focus a day lets you train it properly and leave, and the rotation waits for you: miss a day and nothing is lost. With three visits a week the extra arm and core work counts, so here it belongs to the plan.",
  levels: ["intermediate"],
  goals: ["muscle"],
  equipmentLevels: ["full_gym"],
  daysPerWeek: 3,
  days: pplRecomp6.days.map((day) => ({
    ...day,
    minutes: 70,
    slots: day.slots.map((slot) => (slot.role === "optional" ? { ...slot, role: "accessory" as const } : slot)),
  })),
};
