import "server-only";
import { renderMail } from "../lib/email/render-mail";
import { apiHeaders } from "../lib/http/headers";
import { mayReadMail } from "./dev-inbox";
import { mailSamples } from "./mail-samples";
import { started } from "./services";

/** Styles stand in the elements, as mail wants it; still nothing may load or run. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

/** An example mail as the reader's page, where the development inbox is open to this reader. */
export async function mailPreview(request: Request, { params }: { params: Promise<{ kind: string }> }): Promise<Response> {
  const { kind } = await params;
  const samples = mailSamples(started().config.appUrl);
  const content = Object.hasOwn(samples, kind) ? samples[kind] : undefined;
  const headers = apiHeaders();
  if (!content || !(await mayReadMail(request.headers))) return new Response("No such mail", { status: 404, headers });
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set("Content-Security-Policy", POLICY);
  return new Response(await renderMail(content), { headers });
}
