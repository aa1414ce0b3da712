import "server-only";
import { hearWebhook } from "../features/billing/server/hear-webhook";
import { AppError } from "../lib/errors";
import { answered } from "../lib/http/answered";
import { apiHeaders } from "../lib/http/headers";
import { readBytes } from "../lib/http/read-bytes";
import { deliver } from "./deliver";
import { later } from "./later";
import { started } from "./services";

const BODY_MAX = 512 * 1024;

/** POST /api/webhooks/stripe: verify, note, answer; what it means is looked up afterwards. */
export function stripeWebhook(request: Request): Promise<Response> {
  const mo = started();
  return answered(mo.log, "stripeWebhook", request, async () => {
    const { billing } = mo;
    if (!billing.sells) throw new AppError("not-found", "There is nothing at this address");
    const heard = await billing.readWebhook(await readBytes(request.body, BODY_MAX), request.headers);
    if (heard === null) throw new AppError("invalid", "This message is not signed as it should be", { status: 400 });
    await hearWebhook(mo, heard, new Date());
    later(() => deliver(mo));
    return Response.json({ received: true }, { headers: apiHeaders() });
  });
}
