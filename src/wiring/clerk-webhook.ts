import "server-only";
import { AppError } from "../lib/errors";
import { answered } from "../lib/http/answered";
import { apiHeaders } from "../lib/http/headers";
import { readBytes } from "../lib/http/read-bytes";
import { deliver } from "./deliver";
import { later } from "./later";
import { started } from "./services";

const BODY_MAX = 256 * 1024;

/** POST /api/webhooks/clerk: people that were made, changed or deleted there. */
export function clerkWebhook(request: Request): Promise<Response> {
  const mo = started();
  return answered(mo.log, "clerkWebhook", request, async () => {
    const { hear } = mo.auth;
    if (!hear) throw new AppError("not-found", "There is nothing at this address");
    if (!(await hear(await readBytes(request.body, BODY_MAX), request.headers)))
      throw new AppError("invalid", "This message is not signed as it should be", { status: 400 });
    later(() => deliver(mo));
    return Response.json({ received: true }, { headers: apiHeaders() });
  });
}
