/** The programs and the size of the exercise library, as the landing shows them. */
export interface Library {
  readonly programs: readonly {
    readonly id: string;
    readonly name: string;
    readonly summary: string;
    readonly daysPerWeek: number;
  }[];
  readonly exercises: number;
}
