import { z } from "zod";
import { type Desk, type Order, paidCall, Unanswered } from "./paid-call";
import type { Part, Said, Tool, Turn } from "./port";
import type { SdkOptions, SdkPrompt } from "./provider";

const SAID_MAX = 12;
const MESSAGE_MAX = 2_000;
const ROUNDS_MAX = 5;
const CALLS_MAX = 20;
const OUTPUT_MAX = 800;
const RESULT_BYTES_MAX = 6 * 1024;

interface Asked {
  readonly turn: Turn;
  readonly tools: readonly Tool[];
  readonly model: string;
  readonly signal: AbortSignal;
}

interface Call {
  readonly id: string;
  readonly name: string;
  readonly input: string;
}

/** The answer to a lifter: up to five calls, with Mo's own tools between them. Never throws; the last part says how it ended. */
export async function* reply(desk: Desk, { turn, tools, model, signal }: Asked): AsyncGenerator<Part> {
  const prompt = promptOf(turn, desk);
  const order = { asker: turn.asker, model, stop: signal, deadline: AbortSignal.timeout(desk.times.wholeMs) };
  let hasSpoken = false;
  let calls = 0;
  try {
    for (let round = 1; round <= ROUNDS_MAX; round++) {
      const asked: Call[] = [];
      let text = "";
      let isCut = false;
      const messages: Order["messages"] = round === 1 ? 1 : 0;
      const options = { prompt, tools: tools.map(described), maxOutputTokens: OUTPUT_MAX };
      for await (const heard of paidCall(desk, { ...order, messages, options })) {
        if (heard.kind === "call") asked.push(heard);
        else if (heard.kind === "end") isCut = heard.isCut;
        else {
          text += heard.text;
          hasSpoken = true;
          yield heard;
        }
      }
      if (asked.length === 0) {
        if (!hasSpoken) throw new Unanswered("misbehaved");
        yield { kind: "end", how: isCut ? "cut" : "whole" };
        return;
      }
      calls += asked.length;
      if (calls > CALLS_MAX) throw new Unanswered("misbehaved");
      const used = [];
      for (const one of asked) {
        const part = await use(tools, one);
        used.push({ one, part });
        yield part;
      }
      prompt.push(...rememberedAs(text, used));
    }
    throw new Unanswered("misbehaved");
  } catch (error) {
    yield ended(desk, error, { hasSpoken, isStopped: signal.aborted });
  }
}

function ended(desk: Desk, error: unknown, { hasSpoken, isStopped }: { hasSpoken: boolean; isStopped: boolean }): Part {
  if (isStopped) return { kind: "end", how: "stopped" };
  if (!(error instanceof Unanswered))
    desk.services.log.write("error", { event: "notice", text: `The model's answer failed: ${nameOf(error)}` });
  if (hasSpoken) return { kind: "end", how: "interrupted" };
  return { kind: "built-in", cause: error instanceof Unanswered ? error.because : "unreachable" };
}

/** The class alone: a message may quote a lifter. */
function nameOf(error: unknown): string {
  return error instanceof Error ? error.constructor.name : typeof error;
}

type ToolPart = Extract<Part, { kind: "tool" }>;

async function use(tools: readonly Tool[], { name, input }: Call): Promise<ToolPart> {
  const tool = tools.find((one) => one.name === name);
  const read = tool?.input.safeParse(jsonOf(input));
  if (!tool || !read?.success) throw new Unanswered("misbehaved");
  return { kind: "tool", name, input: read.data, output: await tool.run(read.data) };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.trim() === "" ? "{}" : text);
  } catch {
    return undefined;
  }
}

function described(tool: Tool): NonNullable<SdkOptions["tools"]>[number] {
  const { $schema: _, ...schema } = z.toJSONSchema(tool.input, { io: "input" });
  return { type: "function", name: tool.name, description: tool.description, inputSchema: schema as InputSchema };
}
type InputSchema = Extract<NonNullable<SdkOptions["tools"]>[number], { type: "function" }>["inputSchema"];

function promptOf({ system, said }: Turn, { provider }: Desk): SdkPrompt {
  const latest = said.slice(-SAID_MAX);
  // Providers insist that a lifter speaks first.
  const from = latest.findIndex(({ by }) => by === "lifter");
  return [systemPrompt(system, provider.cacheMark), ...latest.slice(Math.max(0, from)).map(message)];
}

/** Stands first, before anything that differs, and marked: the provider then keeps it, and bills a tenth of it from the second turn on. */
export function systemPrompt(content: string, providerOptions: SdkOptions["providerOptions"]): SdkPrompt[number] {
  return { role: "system", content, ...(providerOptions && { providerOptions }) };
}

function message({ by, text }: Said): SdkPrompt[number] {
  const content = [{ type: "text" as const, text: text.slice(0, MESSAGE_MAX) }];
  return by === "lifter" ? { role: "user", content } : { role: "assistant", content };
}

function rememberedAs(text: string, used: readonly { readonly one: Call; readonly part: ToolPart }[]): SdkPrompt {
  const said = text === "" ? [] : [{ type: "text" as const, text }];
  const calls = used.map(({ one, part }) => ({
    ...{ type: "tool-call" as const, toolCallId: one.id, toolName: one.name, input: part.input },
  }));
  const results = used.map(({ one, part }) => ({
    ...{ type: "tool-result" as const, toolCallId: one.id, toolName: one.name },
    output: { type: "text" as const, value: shortened(JSON.stringify(part.output ?? null)) },
  }));
  return [
    { role: "assistant", content: [...said, ...calls] },
    { role: "tool", content: results },
  ];
}

function shortened(result: string): string {
  const isLong = Buffer.byteLength(result) > RESULT_BYTES_MAX;
  return isLong ? '{"problem":"This is too much to read at once. Ask for less."}' : result;
}
