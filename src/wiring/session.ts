import "server-only";
import { AppError } from "../lib/errors";
import { started } from "./services";

/** The id of the session a request came with. */
export async function sessionOf(request: Request): Promise<string> {
  const who = await started().auth.whoIs(request.headers);
  if (!who) throw new AppError("unauthenticated", "Sign in first");
  return who.sessionId;
}
