import "server-only";
import { markReturned } from "../lib/auth/returned-mail";
import { AppError } from "../lib/errors";
import { answered } from "../lib/http/answered";
import { apiHeaders } from "../lib/http/headers";
import { readBytes } from "../lib/http/read-bytes";
import { started } from "./services";

const BODY_MAX = 64 * 1024;

/**
 * POST /api/webhooks/resend: mail that came back marks its address. A repeat says the same again, and the order does not
 * matter: only the lifter takes the mark away.
 */
export function resendWebhook(request: Request): Promise<Response> {
  const { email, database, log } = started();
  return answered(log, "resendWebhook", request, async () => {
    if (!email.readReturn) throw new AppError("not-found", "There is nothing at this address");
    const heard = email.readReturn(await readBytes(request.body, BODY_MAX), request.headers);
    if (heard === "unsigned") throw new AppError("invalid", "This message is not signed as it should be", { status: 400 });
    if (heard) await markReturned(database, heard.addresses, heard.why);
    return Response.json({ received: true }, { headers: apiHeaders() });
  });
}
