import type { z } from "zod";

/** Why the built-in coach answers and no model does; each has a sentence for the lifter. */
export const CAUSES = [
  "not-configured", // this instance has no model
  "unreachable", // the provider fails, hangs or answers nonsense
  "resting", // it failed again and again and is left alone for a while
  "messages-spent", // the lifter's messages of the day
  "lifter-spent", // the lifter's money of the day
  "instance-spent", // the instance's money of the day
  "misbehaved", // a tool that is not there, an input that does not fit, no end to it
] as const;
export type Cause = (typeof CAUSES)[number];

/** Whom a call is for, and what their day allows. */
export interface Asker {
  readonly userId: string;
  /** The lifter's own civil date: messages and money of one lifter are counted by it. */
  readonly day: string;
  readonly messagesMax: number;
}

export interface Said {
  readonly by: "lifter" | "coach";
  readonly text: string;
}

export interface Turn {
  readonly asker: Asker;
  /** The same bytes for everybody and every turn: it is kept in the provider's cache. No secret, no lifter's word. */
  readonly system: string;
  /** Oldest first, the lifter's question last. Only the last twelve leave. */
  readonly said: readonly Said[];
}

/** Something the model may ask Mo for. It takes no user id: whoever hands it over has bound it to the lifter. */
export interface Tool {
  readonly name: string;
  readonly description: string;
  readonly input: z.ZodType;
  /** Gets what `input` has accepted. What it returns leaves Mo, cut at 6 KB. */
  run(input: unknown): Promise<unknown>;
}

/** An answer as it comes. The last part is always `end` or `built-in`. */
export type Part =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "tool"; readonly name: string; readonly input: unknown; readonly output: unknown }
  /** `cut`: as long as an answer may be. `interrupted`: it broke after text. `stopped`: the lifter did it. */
  | { readonly kind: "end"; readonly how: "whole" | "cut" | "interrupted" | "stopped" }
  /** No word of the model was shown: the built-in coach answers. */
  | { readonly kind: "built-in"; readonly cause: Cause };

/** What a text is written from; only what stands here leaves. */
export interface Facts {
  readonly asker: Asker;
  readonly system: string;
  readonly facts: unknown;
}

export type Draft<T> = { readonly draft: T } | { readonly cause: Cause };

/** The coach's model, bounded in time and money. Whatever goes wrong, the built-in coach answers, and the cause says why. */
export interface Model {
  readonly use: "anthropic" | "openai-compatible" | "built-in";
  /** Shown where the lifter reads who answers; null when no model does. */
  readonly name: string | null;
  reply(turn: Turn, tools: readonly Tool[], signal: AbortSignal): AsyncIterable<Part>;
  /** A text of the given shape, from facts. Not one of the day's messages. */
  draft<T>(schema: z.ZodType<T>, facts: Facts): Promise<Draft<T>>;
}
