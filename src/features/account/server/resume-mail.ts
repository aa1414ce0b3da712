import { clearReturned } from "../../../lib/auth/returned-mail";
import type { Ctx } from "../../../lib/context";
import type { OutputOf } from "../../../lib/http/endpoint";
import type * as contract from "../contract";

/** The lifter says that mail arrives again: from now on every kind is sent. */
export async function resumeMail(ctx: Ctx): Promise<OutputOf<typeof contract.resumeMail>> {
  await clearReturned(ctx.services.database, ctx.userId);
  return { resumed: true };
}
