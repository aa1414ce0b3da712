import type { AnthropicProvider } from "@ai-sdk/anthropic";

/** A model as both SDKs hand it out. */
export type SdkModel = ReturnType<AnthropicProvider["languageModel"]>;
export type SdkOptions = Parameters<SdkModel["doStream"]>[0];
export type SdkPrompt = SdkOptions["prompt"];

/** A vendor that speaks to models. One file for each; the SDK is loaded with the first call. */
export interface Provider {
  readonly use: "anthropic" | "openai-compatible";
  open(model: string): Promise<SdkModel>;
  /** What every call says besides. */
  readonly options: Pick<SdkOptions, "reasoning">;
  /** Set on the system prompt: where what stays the same ends. Undefined where the vendor finds that out. */
  readonly cacheMark: SdkOptions["providerOptions"];
}
