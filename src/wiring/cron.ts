import "server-only";
import { AppError } from "../lib/errors";
import { answered } from "../lib/http/answered";
import { hasBearer } from "../lib/http/bearer";
import { apiHeaders } from "../lib/http/headers";
import { isJob, runJob } from "./jobs";
import { started } from "./services";

interface Params {
  readonly params: Promise<{ readonly job: string }>;
}

/** GET /api/cron/:job with the cron's bearer token: runs a job unless its slot was taken. */
export function cron(request: Request, { params }: Params): Promise<Response> {
  const mo = started();
  return answered(mo.log, "cron", request, async () => {
    if (!hasBearer(request.headers, mo.config.cronSecret)) throw new AppError("unauthenticated", "A valid token is needed");
    const { job } = await params;
    if (!isJob(job)) throw new AppError("not-found", "There is no such job");
    const counts = await runJob(mo, job, new Date());
    return Response.json({ job, counts }, { headers: apiHeaders() });
  });
}
