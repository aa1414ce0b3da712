import { recommendDeload } from "../../../src/domain/deload";
import { EVIDENCE } from "../../../src/domain/evidence";
import type { Level } from "../../../src/domain/vocabulary";
import type { AdapterTable } from "../adapter";
import { list, numOr } from "../value";

export const deloadAdapters: AdapterTable = {
  "deload.evidence": () => {
    const { durationDays, durationSd, everyWeeks, everyWeeksSd, ...how } = EVIDENCE.deloadSurvey.figures;
    return { duration_days: durationDays, sd: durationSd, every_weeks: everyWeeks, sd_weeks: everyWeeksSd, ...how };
  },
  "deload.recommendDeload": (input) => {
    const { value, reasons } = recommendDeload({
      active: input.active === true,
      snapshots: input.snapshots === undefined ? [] : list(input, "snapshots"),
      plannedInDays: numOr(input, "planned_in_days", null),
      endedDaysAgo: numOr(input, "ended_days_ago", null),
      recoveryDebt: numOr(input, "recovery_debt", null),
      signals: numOr(input, "signals", 0),
      weeksSince: numOr(input, "weeks_since", null),
      ...(typeof input.level === "string" ? { level: input.level as Level } : {}),
      stalled: input.stalled === true,
    });
    return { recommend: value === null ? null : { ...value, rule: reasons[0].rule }, rule: reasons[0].rule };
  },
};
