import { AppError } from "../errors";
import { inTime } from "../in-time";

/** Whatever goes wrong there is one sentence here: nothing was charged, and nobody learns how it failed. Ends within `ms`. */
export async function bounded<T>(work: Promise<T>, ms: number): Promise<T> {
  try {
    return await inTime(work, ms);
  } catch (error) {
    throw error instanceof AppError ? error : unreachable(error);
  }
}

export function unreachable(cause: unknown): AppError {
  return new AppError("unavailable", "Payments are not reachable. Nothing was charged.", { retryAfterSeconds: 30, cause });
}
