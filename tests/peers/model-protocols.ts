/** What was asked, whichever protocol said it. */
export interface Question {
  readonly model: string;
  /** The lifter's latest words. */
  readonly text: string;
  /** Tools and system prompt, byte for byte: what a cache goes by. */
  readonly prefix: string;
  readonly isMarked: boolean;
  readonly maxTokens: number;
  readonly results: readonly string[];
}

export interface Spoken {
  readonly text?: readonly string[];
  readonly calls?: readonly { readonly name: string; readonly input: unknown }[];
  readonly isCut?: boolean;
}

export interface Counted {
  readonly input: number;
  readonly output: number;
  readonly cacheRead: number;
  readonly cacheWrite: number;
}

export interface Protocol {
  readonly path: string;
  readonly isLetIn: (headers: Readonly<Record<string, string | string[] | undefined>>) => boolean;
  /** Throws with a reason when the vendor would answer 400. */
  readonly read: (body: Body) => Question;
  /** The events of an answer, each as it stands on the wire. */
  readonly stream: (question: Question, spoken: Spoken, counted: Counted | null) => readonly string[];
  readonly failure: (status: number) => unknown;
}

type Block = { type: string; text?: string; id?: string; tool_use_id?: string; content?: unknown; cache_control?: unknown };
interface Message {
  readonly role: string;
  readonly content: string | readonly Block[] | null;
  readonly tool_calls?: readonly { readonly id: string }[];
  readonly tool_call_id?: string;
}
export interface Body {
  readonly model: string;
  readonly max_tokens?: number;
  readonly stream?: boolean;
  readonly stream_options?: { readonly include_usage?: boolean };
  readonly system?: readonly Block[];
  readonly messages: readonly Message[];
  readonly tools?: readonly unknown[];
}

const must = (isTrue: unknown, reason: string) => {
  if (!isTrue) throw new Error(reason);
};
const blocks = ({ content }: Message): readonly Block[] =>
  typeof content === "string" ? [{ type: "text", text: content }] : (content ?? []);
const event = (name: string, data: object) => `event: ${name}\ndata: ${JSON.stringify({ type: name, ...data })}\n\n`;

export const anthropic: Protocol = {
  path: "/v1/messages",
  isLetIn: (headers) => headers["x-api-key"] === "hidden-key" && headers["anthropic-version"] !== undefined,
  read({ model, max_tokens, stream, system = [], messages, tools = [] }) {
    must(stream === true, "not streamed");
    must(max_tokens, "max_tokens is missing");
    must(messages[0]?.role === "user", "a user speaks first");
    for (const [i, message] of messages.entries()) {
      must(message.role !== messages[i - 1]?.role, "roles take turns");
      const asked = i > 0 ? blocks(messages[i - 1]!).filter(({ type }) => type === "tool_use") : [];
      const given = blocks(message).filter(({ type }) => type === "tool_result");
      must(
        asked.every(({ id }) => given.some(({ tool_use_id }) => tool_use_id === id)),
        "a tool_use has no tool_result",
      );
    }
    const users = messages.filter(({ role }) => role === "user").flatMap(blocks);
    return {
      ...{ model, maxTokens: max_tokens ?? 0, prefix: JSON.stringify([tools, system.map(({ text }) => text)]) },
      text: users.findLast(({ type }) => type === "text")?.text ?? "",
      isMarked: system.some(({ cache_control }) => cache_control !== undefined),
      results: users.filter(({ type }) => type === "tool_result").map(({ content }) => JSON.stringify(content)),
    };
  },
  stream({ model }, { text = [], calls = [], isCut }, counted) {
    const usage = counted && {
      ...{ input_tokens: counted.input, output_tokens: 1 },
      ...{ cache_read_input_tokens: counted.cacheRead, cache_creation_input_tokens: counted.cacheWrite },
    };
    const none = { input_tokens: 0, output_tokens: 0 };
    const message = { id: "msg_1", type: "message", role: "assistant", model, content: [], stop_reason: null };
    const block = (index: number, content_block: object, deltas: readonly object[]) => [
      event("content_block_start", { index, content_block }),
      ...deltas.map((delta) => event("content_block_delta", { index, delta })),
      event("content_block_stop", { index }),
    ];
    const reason = isCut ? "max_tokens" : calls.length > 0 ? "tool_use" : "end_turn";
    return [
      event("message_start", { message: { ...message, stop_sequence: null, usage: usage ?? none } }),
      event("ping", {}),
      ...(text.length === 0
        ? []
        : block(
            0,
            { type: "text", text: "" },
            text.map((one) => ({ type: "text_delta", text: one })),
          )),
      ...calls.flatMap(({ name, input }, i) =>
        block(i + 1, { type: "tool_use", id: `toolu_${name}_${i}`, name, input: {} }, [
          { type: "input_json_delta", partial_json: typeof input === "string" ? input : JSON.stringify(input) },
        ]),
      ),
      event("message_delta", {
        delta: { stop_reason: reason, stop_sequence: null },
        usage: { output_tokens: counted?.output ?? 0 },
      }),
      event("message_stop", {}),
    ];
  },
  failure: (status) => ({ type: "error", error: { type: status === 529 ? "overloaded_error" : "api_error", message: "no" } }),
};

export const openai: Protocol = {
  path: "/v1/chat/completions",
  isLetIn: (headers) => headers.authorization === "Bearer hidden-key",
  read({ model, max_tokens, stream, stream_options, messages, tools = [] }) {
    must(stream === true, "not streamed");
    must(stream_options?.include_usage, "nobody asks what it costs");
    must(max_tokens, "max_tokens is missing");
    const asked = messages.flatMap(({ tool_calls = [] }) => tool_calls.map(({ id }) => id));
    const given = messages.filter(({ role }) => role === "tool");
    must(
      asked.every((id) => given.some(({ tool_call_id }) => tool_call_id === id)),
      "a tool call has no answer",
    );
    const system = messages.filter(({ role }) => role === "system").map(({ content }) => content);
    return {
      ...{ model, maxTokens: max_tokens ?? 0, prefix: JSON.stringify([tools, system]), isMarked: true },
      text: blocks(messages.findLast(({ role }) => role === "user")!).at(-1)?.text ?? "",
      results: given.map(({ content }) => String(content)),
    };
  },
  stream({ model }, { text = [], calls = [], isCut }, counted) {
    const chunk = (over: object) =>
      `data: ${JSON.stringify({ id: "c1", object: "chat.completion.chunk", created: 1, model, choices: [], ...over })}\n\n`;
    const choice = (delta: object, finish_reason: string | null = null) =>
      chunk({ choices: [{ index: 0, delta, finish_reason }] });
    const usage = counted && {
      prompt_tokens: counted.input + counted.cacheRead + counted.cacheWrite,
      ...{ completion_tokens: counted.output, prompt_tokens_details: { cached_tokens: counted.cacheRead } },
    };
    return [
      choice({ role: "assistant", content: "" }),
      ...text.map((content) => choice({ content })),
      ...calls.map(({ name, input }, index) =>
        choice({
          tool_calls: [
            {
              ...{ index, id: `call_${name}_${index}`, type: "function" },
              function: { name, arguments: typeof input === "string" ? input : JSON.stringify(input) },
            },
          ],
        }),
      ),
      choice({}, isCut ? "length" : calls.length > 0 ? "tool_calls" : "stop"),
      ...(usage ? [chunk({ usage })] : []),
      "data: [DONE]\n\n",
    ];
  },
  failure: (status) => ({ error: { message: "no", type: "server_error", code: status } }),
};
