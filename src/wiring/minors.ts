import "server-only";
import { endedCookie } from "../lib/auth/cookie";
import type { UseCase } from "../lib/context";
import { AppError } from "../lib/errors";
import { eraseAccount } from "./erase-account";
import { started } from "./services";

/** Ends the account of somebody whose own answer proves an age under 16, and says so: 403 with reason `under-age`. */
export function endingMinors<Input, Output>(run: UseCase<Input, Output>): UseCase<Input, Output> {
  return async (ctx, input) => {
    try {
      return await run(ctx, input);
    } catch (error) {
      if (!(error instanceof AppError) || error.reason !== "under-age") throw error;
      const mo = started();
      await eraseAccount(mo, ctx.userId);
      throw new AppError("forbidden", error.message, {
        reason: "under-age",
        fields: error.fields,
        headers: { "Set-Cookie": endedCookie(mo.config.appUrl), "Clear-Site-Data": '"cache"' },
      });
    }
  };
}
