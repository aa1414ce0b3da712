import "server-only";
import { deliver } from "./deliver";
import { later } from "./later";
import { started } from "./services";

/** /api/auth/*: the adapter's own routes, then the mail they queued. */
export async function auth(request: Request): Promise<Response> {
  const mo = started();
  const response = await mo.auth.routes(request);
  if (request.method === "POST") later(() => deliver(mo));
  return response;
}
