import { z } from "zod";
import { type Desk, paidCall, Unanswered } from "./paid-call";
import type { Draft, Facts } from "./port";
import type { SdkOptions } from "./provider";
import { systemPrompt } from "./reply";

const OUTPUT_MAX = 2_000;

/** A text of one shape from facts, in one call. What does not fit the shape is no draft. */
export async function draft<T>(desk: Desk, model: string, schema: z.ZodType<T>, about: Facts): Promise<Draft<T>> {
  try {
    return { draft: schema.parse(JSON.parse(await written(desk, model, schema, about))) };
  } catch (error) {
    if (error instanceof Unanswered) return { cause: error.because };
    if (error instanceof SyntaxError || error instanceof z.ZodError) return { cause: "misbehaved" };
    throw error;
  }
}

async function written(desk: Desk, model: string, schema: z.ZodType, { asker, system, facts }: Facts): Promise<string> {
  const { $schema: _, ...shape } = z.toJSONSchema(schema);
  const options = {
    prompt: [
      systemPrompt(system, desk.provider.cacheMark),
      { role: "user" as const, content: [{ type: "text" as const, text: JSON.stringify(facts) }] },
    ],
    maxOutputTokens: OUTPUT_MAX,
    responseFormat: { type: "json" as const, name: "draft", schema: shape as Shape },
  };
  const never = new AbortController().signal;
  const deadline = AbortSignal.timeout(desk.times.wholeMs);
  let text = "";
  for await (const heard of paidCall(desk, { asker, model, messages: 0, options, stop: never, deadline }))
    if (heard.kind === "text") text += heard.text;
  return text;
}
type Shape = NonNullable<Extract<NonNullable<SdkOptions["responseFormat"]>, { type: "json" }>["schema"]>;
