import { EVIDENCE } from "../../../src/domain/evidence";
import { type ItemHistory, readiness, sleepEvidence } from "../../../src/domain/readiness";
import type { AdapterTable } from "../adapter";
import { num, numOr } from "../value";

export const readinessAdapters: AdapterTable = {
  "readiness.readiness": (input) => {
    const answers = {
      sleepHours: numOr(input, "sleep_h", null),
      sleepQuality: numOr(input, "sleep_quality", null),
      energy: numOr(input, "energy", null),
      soreness: numOr(input, "soreness", null),
      stress: numOr(input, "stress", null),
    };
    const history = (input.history ?? {}) as Record<string, ItemHistory>;
    return { score: readiness(answers, history).value.score };
  },
  "readiness.sleepEvidence": (input) => {
    const { value } = sleepEvidence(num(input, "sleep_h"));
    return {
      population_performance_change_pct: value?.changePct ?? null,
      ci95: value?.ci95 ?? null,
      max_sleep_h: EVIDENCE.sleepLoss.figures.hours,
    };
  },
};
