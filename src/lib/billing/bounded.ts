import { AppError } from "../errors";

/** Whatever goes wrong there is one sentence here: nothing was charged, and nobody learns how it failed. Ends within `ms`. */
export async function bounded<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } catch (error) {
    throw error instanceof AppError ? error : unreachable(error);
  } finally {
    clearTimeout(timer);
  }
}

export function unreachable(cause: unknown): AppError {
  return new AppError("unavailable", "Payments are not reachable. Nothing was charged.", { retryAfterSeconds: 30, cause });
}
