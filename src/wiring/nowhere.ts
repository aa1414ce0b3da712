import "server-only";
import { AppError } from "../lib/errors";
import { answered } from "../lib/http/answered";
import { started } from "./services";

/** An unknown path under /api is a JSON 404. */
export function nowhere(request: Request): Promise<Response> {
  return answered(started().log, "nowhere", request, () =>
    Promise.reject(new AppError("not-found", "There is nothing at this address")),
  );
}
