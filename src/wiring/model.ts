import "server-only";
import type { Config } from "../lib/config";
import type { Services } from "../lib/context";
import { anthropicProvider } from "../lib/model/anthropic";
import { builtInModel } from "../lib/model/built-in";
import { meteredModel } from "../lib/model/metered";
import { openaiCompatibleProvider } from "../lib/model/openai-compatible";
import type { Model } from "../lib/model/port";

/** Config → who answers in the coach's chat. Nothing configured: the built-in coach, which needs nobody. */
export function chooseModel({ ai }: Config, services: Pick<Services, "database" | "log">): Model {
  switch (ai.use) {
    case "built-in":
      return builtInModel();
    case "anthropic":
      return meteredModel({ ...ai, services, provider: anthropicProvider({ ...ai, apiKey: ai.apiKey ?? "" }) });
    case "openai-compatible":
      return meteredModel({ ...ai, services, provider: openaiCompatibleProvider(ai) });
  }
}
