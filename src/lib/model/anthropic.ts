import type { AnthropicProvider } from "@ai-sdk/anthropic";
import { modelWire } from "./model-wire";
import type { Provider } from "./provider";

interface Options {
  readonly apiKey: string;
  readonly baseUrl: string;
}

/** Claude, at Anthropic. */
export function anthropicProvider({ apiKey, baseUrl }: Options): Provider {
  let opening: Promise<AnthropicProvider> | undefined;
  const open = async () => {
    const { createAnthropic } = await import("@ai-sdk/anthropic");
    return createAnthropic({ apiKey, baseURL: baseUrl, fetch: modelWire });
  };
  return {
    use: "anthropic",
    async open(model) {
      opening ??= open();
      return (await opening).languageModel(model);
    },
    // A coach answers in a sentence or two: thinking first would eat the answer's length and the lifter's patience.
    options: { reasoning: "none" },
    cacheMark: { anthropic: { cacheControl: { type: "ephemeral" } } },
  };
}
