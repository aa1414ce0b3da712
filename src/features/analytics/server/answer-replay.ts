import { noteConsent } from "../../../lib/consents";
import type { Ctx } from "../../../lib/context";
import type { InputOf, OutputOf } from "../../../lib/http/endpoint";
import type * as contract from "../contract";

/** Recordings are a consent of their own: counting may be allowed, or stay in the instance, without them. */
export async function answerReplay(
  ctx: Ctx,
  { allowed }: InputOf<typeof contract.answerReplay>,
): Promise<OutputOf<typeof contract.answerReplay>> {
  await noteConsent(ctx, "replay", allowed);
  return { allowed };
}
