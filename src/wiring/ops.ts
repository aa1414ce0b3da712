import "server-only";
import { AppError } from "../lib/errors";
import { answered } from "../lib/http/answered";
import { hasBearer } from "../lib/http/bearer";
import { apiHeaders } from "../lib/http/headers";
import { readBody } from "../lib/http/read-body";
import { commandNamed } from "./commands";
import { started } from "./services";

interface Params {
  readonly params: Promise<{ readonly command: string }>;
}

/** POST /api/ops/backup with the same token: the embedded database, which only this process may open, as one file. */
export function opsBackup(request: Request): Promise<Response> {
  const mo = started();
  return answered(mo.log, "ops", request, async ({ requestId }) => {
    const { dump } = mo.database;
    if (!hasBearer(request.headers, mo.config.opsToken) || !dump)
      throw new AppError("not-found", "There is nothing at this address");
    const copy = await dump();
    mo.log.write("warn", { event: "ops", requestId, command: "backup", exit: 0 });
    const headers = apiHeaders();
    headers.set("Content-Type", "application/gzip");
    headers.set("Content-Length", String(copy.size));
    return new Response(copy, { headers });
  });
}

/**
 * POST /api/ops/:command with the operator's bearer token: a command of `./mo` on the database this instance holds. Without
 * the token there is nothing here. Each command is a line of the log, with its name and how it ended.
 */
export function ops(request: Request, { params }: Params): Promise<Response> {
  const mo = started();
  return answered(mo.log, "ops", request, async ({ requestId }) => {
    const found = hasBearer(request.headers, mo.config.opsToken) ? commandNamed((await params).command) : null;
    if (!found) throw new AppError("not-found", "There is nothing at this address");
    const outcome = await found.run(mo, await readBody(request));
    mo.log.write("warn", { event: "ops", requestId, command: found.name, exit: outcome.exit });
    return Response.json(outcome, { status: outcome.exit === 0 ? 200 : 422, headers: apiHeaders() });
  });
}
