import { AppError } from "../errors";
import { inTime } from "../in-time";

/** Whatever a store does wrong is one sentence: the app goes on, the file can be tried again. Ends within `ms`. */
export async function stored<T>(work: Promise<T>, ms: number): Promise<T> {
  try {
    return await inTime(work, ms);
  } catch (error) {
    if (error instanceof AppError) throw error;
    const cause = new Error(error instanceof Error ? error.name : "failed");
    throw new AppError("unavailable", "Files can't be reached right now. Try again in a minute.", {
      retryAfterSeconds: 60,
      cause,
    });
  }
}
