import { dots, wilks, wilks2020, wilksCoefficient } from "../../../src/domain/score-formulas";
import { ipfGl, type MeetEquipment, type MeetEvent } from "../../../src/domain/score-ipf-gl";
import { DOTS_ANCHORS, percentile } from "../../../src/domain/score-percentile";
import type { AdapterTable } from "../adapter";
import { type Dict, num } from "../value";
import { sexClassOf } from "./sex";

export const scoresAdapters: AdapterTable = {
  "scores.ipfGl": (input) => ({
    points: ipfGl(eventOf(input), sexClassOf(input), equipmentOf(input), num(input, "bodyweight_kg"), num(input, "total_kg")),
  }),
  "scores.wilksCoefficient": (input) => ({ coef: wilksCoefficient(sexClassOf(input), num(input, "bodyweight_kg")) }),
  "scores.wilks": (input) => ({ points: wilks(sexClassOf(input), num(input, "bodyweight_kg"), num(input, "total_kg")) }),
  "scores.dots": (input) => ({ points: dots(sexClassOf(input), num(input, "bodyweight_kg"), num(input, "total_kg")) }),
  "scores.wilks2020": (input) => ({ points: wilks2020(sexClassOf(input), num(input, "bodyweight_kg"), num(input, "total_kg")) }),
  "scores.percentile": (input) => {
    const sex = sexClassOf(input);
    if (input.dots !== undefined) {
      const { value } = percentile(sex, num(input, "dots"));
      return { percentile: value.percentile, label: value.label };
    }
    const [p5, p25, p50, p75, p95, p99] = DOTS_ANCHORS[sex].dots;
    return { p5, p25, p50, p75, p95, p99, n: DOTS_ANCHORS[sex].lifters };
  },
};

function eventOf(input: Dict): MeetEvent {
  return input.event === "B" || input.event === "bench" ? "bench" : "total";
}

/** Sleeves and wraps are lifted in the classic class; suits and shirts are equipped. */
function equipmentOf(input: Dict): MeetEquipment {
  return ["raw", "wraps", "classic", "straps"].includes(String(input.equipment ?? "raw").toLowerCase()) ? "classic" : "equipped";
}
