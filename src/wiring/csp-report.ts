import "server-only";
import { AppError } from "../lib/errors";
import { answered } from "../lib/http/answered";
import { cspFaults, REPORT_TYPES } from "../lib/http/csp-faults";
import { apiHeaders } from "../lib/http/headers";
import { readJson } from "../lib/http/read-body";
import { clientAddress } from "./client-address";
import { started } from "./services";

const REPORT_MAX = 16 * 1024;

/** POST /api/csp-report: what a browser kept a page from doing. One line with counts; nothing of the report itself is kept. */
export function cspReport(request: Request): Promise<Response> {
  const mo = started();
  return answered(mo.log, "csp-report", request, async (seen) => {
    const address = clientAddress(request.headers);
    seen.take = await (address === null
      ? mo.limits.take("anonymous", "all")
      : mo.limits.take("report", mo.keys.pseudonym("limit", address)));
    if (!seen.take.allowed)
      throw new AppError("limit-reached", "Slow down a moment.", { retryAfterSeconds: seen.take.resetSeconds });
    const counts = cspFaults(await readJson(request, REPORT_MAX, REPORT_TYPES));
    if (Object.keys(counts).length > 0) mo.log.write("warn", { event: "csp-report", requestId: seen.requestId, counts });
    return new Response(null, { status: 204, headers: apiHeaders() });
  });
}
