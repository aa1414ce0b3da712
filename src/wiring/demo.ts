import "server-only";
import { chmodSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fillDemo } from "../features/simulation/fill-demo";
import { addDemoUser, consumeDemoLink, createDemoLink, demoUser } from "../lib/auth/demo-link";
import { issueSession } from "../lib/auth/sessions";
import { AppError } from "../lib/errors";
import { answered } from "../lib/http/answered";
import { clientAddress } from "./client-address";
import { type Started, started } from "./services";

const EMAIL = "demo@mo.invalid";

/** Fills the demo account once and leaves a one-time link where the start script prints it. There is no password to know. */
export async function prepareDemo(mo: Started): Promise<void> {
  const userId = (await demoUser(mo.database)) ?? (await addDemoUser(mo.database, EMAIL));
  await fillDemo(mo, userId, new Date());
  const token = await createDemoLink(mo.database, userId);
  const file = path.join(/* turbopackIgnore: true */ mo.config.dataDir, "demo-link.txt");
  writeFileSync(file, `/api/demo/${token}`, { mode: 0o600 });
  chmodSync(file, 0o600);
}

interface Params {
  readonly params: Promise<{ readonly token: string }>;
}

/** GET /api/demo/:token: signs in as the demo lifter once. Any other token leads to the sign-in page. */
export function openDemo(request: Request, { params }: Params): Promise<Response> {
  const mo = started();
  return answered(mo.log, "demo", request, async (seen) => {
    const address = clientAddress(request.headers);
    seen.take = await (address === null
      ? mo.limits.take("anonymous", "all")
      : mo.limits.take("auth", mo.keys.pseudonym("limit", address)));
    if (!seen.take.allowed)
      throw new AppError("limit-reached", "Slow down a moment.", { retryAfterSeconds: seen.take.resetSeconds });
    const { token } = await params;
    // A HEAD is a preview looking at the link: it must not spend it.
    const userId = request.method === "GET" ? await consumeDemoLink(mo.database, token) : null;
    const headers = new Headers({ "Cache-Control": "private, no-store", "Referrer-Policy": "no-referrer" });
    headers.set("Location", new URL(userId ? "/dashboard" : "/login", mo.config.appUrl).href);
    if (userId)
      headers.set("Set-Cookie", await issueSession(mo, mo.config.appUrl, { userId, headers: request.headers, address }));
    return new Response(null, { status: 303, headers });
  });
}
