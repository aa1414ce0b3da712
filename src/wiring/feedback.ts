import "server-only";
import type { sendFeedback as contract } from "../features/feedback/contract";
import { sendFeedback } from "../features/feedback/server/send-feedback";
import type { Ctx } from "../lib/context";
import type { InputOf, OutputOf } from "../lib/http/endpoint";
import { started } from "./services";

/** Feedback goes to the address the operator named. */
export function feedback(ctx: Ctx, input: InputOf<typeof contract>): Promise<OutputOf<typeof contract>> {
  return sendFeedback(ctx, input, started().config.supportEmail);
}
