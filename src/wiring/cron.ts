import "server-only";
import { timingSafeEqual } from "node:crypto";
import { AppError } from "../lib/errors";
import { toProblem } from "../lib/http/problem";
import { newId } from "../lib/ids";
import { sha256 } from "../lib/keys";
import { started } from "./services";
import { JOBS, type Job, runJob } from "./sweep";

/** GET /api/cron/:job with the cron's bearer token: runs a job unless its slot was taken. */
export async function cron(
  request: Request,
  { params }: { readonly params: Promise<{ readonly job: string }> },
): Promise<Response> {
  const mo = started();
  const { job } = await params;
  const given = /^Bearer (.+)$/.exec(request.headers.get("authorization") ?? "")?.[1] ?? "";
  const isOpen =
    mo.config.cronSecret !== null && timingSafeEqual(Buffer.from(sha256(mo.config.cronSecret)), Buffer.from(sha256(given)));
  if (!isOpen) return toProblem(new AppError("unauthenticated", "A valid token is needed"), newId());
  if (!isJob(job)) return toProblem(new AppError("not-found", "There is no such job"), newId());
  return Response.json({ job, counts: await runJob(mo, job, new Date()) }, { headers: { "Cache-Control": "private, no-store" } });
}

function isJob(name: string): name is Job {
  return JOBS.some((job) => job === name);
}
