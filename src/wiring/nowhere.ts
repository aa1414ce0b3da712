import { AppError } from "../lib/errors";
import { toProblem } from "../lib/http/problem";
import { newId } from "../lib/ids";

/** An unknown path under /api is a JSON 404. */
export async function nowhere(): Promise<Response> {
  return toProblem(new AppError("not-found", "There is nothing at this address"), newId());
}
