import type { OpenAICompatibleProvider } from "@ai-sdk/openai-compatible";
import { modelWire } from "./model-wire";
import type { Provider } from "./provider";

interface Options {
  readonly apiKey: string | null;
  readonly baseUrl: string;
}

/** Any endpoint that speaks OpenAI's chat protocol: a gateway, or a model on a machine of one's own. */
export function openaiCompatibleProvider({ apiKey, baseUrl }: Options): Provider {
  let opening: Promise<OpenAICompatibleProvider> | undefined;
  const open = async () => {
    const { createOpenAICompatible } = await import("@ai-sdk/openai-compatible");
    return createOpenAICompatible({
      name: "own",
      baseURL: baseUrl,
      fetch: modelWire,
      // Without it a stream says nothing about what it cost.
      includeUsage: true,
      supportsStructuredOutputs: true,
      ...(apiKey === null ? {} : { apiKey }),
    });
  };
  return {
    use: "openai-compatible",
    async open(model) {
      opening ??= open();
      return (await opening).languageModel(model);
    },
    options: {},
    cacheMark: undefined,
  };
}
