import type { SexClass } from "./vocabulary";

export type MeetEvent = "total" | "bench";
export type MeetEquipment = "classic" | "equipped";

/** A, B, C of 100·t / (A - B·e^(-C·b)), IPF GL of 2020. */
type Coefficients = readonly [number, number, number];

const GL: Readonly<Record<MeetEvent, Readonly<Record<SexClass, Readonly<Record<MeetEquipment, Coefficients>>>>>> = {
  total: {
    male: { classic: [1199.72839, 1025.18162, 0.00921], equipped: [1236.25115, 1449.21864, 0.01644] },
    female: { classic: [610.32796, 1045.59282, 0.03048], equipped: [758.63878, 949.31382, 0.02435] },
  },
  bench: {
    male: { classic: [320.98041, 281.40258, 0.01008], equipped: [381.22073, 733.79378, 0.02398] },
    female: { classic: [142.40398, 442.52671, 0.04724], equipped: [221.82209, 357.00377, 0.02937] },
  },
};

/** Lighter bodies are scored as this, kilograms; there is no upper bound. */
const BODY_MIN_KG = 35;

/** IPF GL points of a total or a bench press (kg) at a body weight (kg). */
export function ipfGl(event: MeetEvent, sex: SexClass, equipment: MeetEquipment, bodyKg: number, kg: number): number {
  const [a, b, c] = GL[event][sex][equipment];
  return (100 * kg) / (a - b * Math.exp(-c * Math.max(BODY_MIN_KG, bodyKg)));
}
