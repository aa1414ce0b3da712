import "server-only";
import { AppError } from "../lib/errors";
import { answered } from "../lib/http/answered";
import { apiHeaders } from "../lib/http/headers";
import { readBytes } from "../lib/http/read-bytes";
import { outbound } from "../lib/outbound";
import { addressOf } from "../lib/reporting/envelope";
import { clientAddress } from "./client-address";
import { later } from "./later";
import { started } from "./services";

const ENVELOPE_MAX = 1024 * 1024;
const FORWARD_MS = 3_000;

/**
 * POST /api/monitoring: what a page reports to Sentry goes by way of Mo, because a page may speak to nobody else. Only envelopes
 * of our own project, never more than the service takes, and nobody waits for it.
 */
export function monitoring(request: Request): Promise<Response> {
  const mo = started();
  return answered(mo.log, "monitoring", request, async (seen) => {
    const { reporting } = mo.config;
    if (reporting.use !== "sentry" || reporting.browserDsn === null)
      throw new AppError("not-found", "There is nothing at this address");
    const address = clientAddress(request.headers);
    seen.take = await (address === null
      ? mo.limits.take("anonymous", "all")
      : mo.limits.take("monitoring", mo.keys.pseudonym("limit", address)));
    if (!seen.take.allowed)
      throw new AppError("limit-reached", "Slow down a moment.", { retryAfterSeconds: seen.take.resetSeconds });
    const body = await readBytes(request.body, ENVELOPE_MAX);
    const url = addressOf(body, reporting.browserDsn);
    if (url === null) throw new AppError("invalid", "This is no report of these pages", { status: 400 });
    const headers = { "content-type": "application/x-sentry-envelope" };
    later(() => outbound(url, { method: "POST", headers, body, timeoutMs: FORWARD_MS }));
    return new Response(null, { status: 202, headers: apiHeaders() });
  });
}
