import type { z } from "zod";

/** What a command ends with. */
export interface Outcome {
  /** Exit code of the process that asked; 0 when it was done. */
  readonly exit: number;
  /** For the operator, one line each. */
  readonly lines: readonly string[];
}

/**
 * A command of the operator. One handler answers `./mo` on a database it opened itself and `/api/ops` of a running instance,
 * so what comes out is the same both ways. `Mo` is what the handler works with; wiring gives everything it started.
 */
export interface Command<Mo> {
  /** As it is typed after ./mo: "user delete". */
  readonly name: string;
  /** The words that follow the name, as an input that `run` checks. */
  read(words: readonly string[]): unknown;
  run(mo: Mo, sent: unknown): Promise<Outcome>;
}

interface Described<Mo, Input extends z.ZodType> {
  readonly name: string;
  readonly input: Input;
  readonly read: (words: readonly string[]) => unknown;
  /** Said when the input is not one: how it is called. */
  readonly usage: string;
  readonly work: (mo: Mo, input: z.output<Input>) => Promise<readonly string[]>;
}

/** A command from its contract and its work, which returns lines or throws `NotSo`. */
export function command<Mo, Input extends z.ZodType>({ name, input, read, usage, work }: Described<Mo, Input>): Command<Mo> {
  return {
    name,
    read,
    async run(mo, sent) {
      const checked = input.safeParse(sent);
      if (!checked.success) return { exit: EXIT_USAGE, lines: [usage] };
      try {
        return { exit: 0, lines: await work(mo, checked.data) };
      } catch (error) {
        if (error instanceof NotSo) return { exit: 1, lines: [error.message] };
        throw error;
      }
    },
  };
}

/** The command was called wrongly, as other programs on the machine say it. */
const EXIT_USAGE = 64;

/** What was asked for is not there, or must not be done: one sentence for the operator. */
export class NotSo extends Error {}
