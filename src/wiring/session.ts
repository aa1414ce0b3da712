import "server-only";
import type { Visitor } from "../lib/auth/port";
import { AppError } from "../lib/errors";
import { started } from "./services";

/** The id of the session a request came with. */
export async function sessionOf(request: Request): Promise<string> {
  return (await visitorOf(request)).sessionId;
}

/** Who a request came from. */
export async function visitorOf(request: Request): Promise<Visitor> {
  const who = await started().auth.whoIs(request.headers);
  if (!who) throw new AppError("unauthenticated", "Sign in first");
  return who;
}
