import { hallMaintenanceAt, hallSimulate } from "../../../src/domain/hall";
import { type HallPerson, hallMaintenance } from "../../../src/domain/hall-body";
import type { AdapterTable } from "../adapter";
import { type Dict, dict, num, numOr } from "../value";
import { sexClassOf } from "./sex";

export const hallAdapters: AdapterTable = {
  "energy.hallMaintenance": (input) => ({ kcal: hallMaintenance(personOf(input)) }),
  "energy.hallSimulate": (input) => {
    const last = hallSimulate(personOf(input), num(input, "intake_kcal"), num(input, "days")).at(-1);
    return { weight_kg: last?.weightKg, fat_kg: last?.fatKg };
  },
  "energy.hallMaintenanceAt": (input) => ({ kcal: hallMaintenanceAt(personOf(dict(input, "from")), num(input, "to_kg")) }),
};

function personOf(input: Dict): HallPerson {
  const heightCm = numOr(input, "height_cm", null);
  return {
    sex: sexClassOf(input),
    weightKg: num(input, "weight_kg"),
    heightM: heightCm === null ? num(input, "height_m") : heightCm / 100,
    age: num(input, "age"),
    pal: num(input, "pal"),
  };
}
