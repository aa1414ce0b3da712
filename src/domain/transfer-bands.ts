/** Lowest and highest share of the source's one-repetition maximum. */
export type Band = readonly [low: number, high: number];

const DUMBBELL_PRESS: Band = [0.35, 0.42];

/**
 * Shares between two lifts by exercise id, source first, specification 10.3. The other way round is one over them.
 * Dumbbell shares are of one hand. Coaching consensus (grade C) but for the barbell bench, which is published.
 */
export const TRANSFER_BANDS: Readonly<Record<string, Readonly<Record<string, Band>>>> = {
  barbell_bench_press: {
    dumbbell_bench_press: DUMBBELL_PRESS,
    barbell_incline_bench_press: [0.75, 0.85],
    close_grip_bench_press: [0.88, 0.95],
    machine_chest_press: [0.6, 1],
  },
  back_squat: {
    front_squat: [0.78, 0.87],
    goblet_squat: [0.25, 0.4],
    leg_press: [1.3, 2.2],
    hack_squat_machine: [0.7, 1.1],
  },
  conventional_deadlift: { romanian_deadlift: [0.65, 0.85], trap_bar_deadlift: [0.95, 1.1] },
  overhead_press: { dumbbell_shoulder_press: DUMBBELL_PRESS, seated_dumbbell_shoulder_press: DUMBBELL_PRESS },
  barbell_row: { dumbbell_row: [0.35, 0.48] },
  pull_up: { lat_pulldown: [0.7, 0.95] },
};
