import { AppError } from "../errors";
import { readAtMost } from "./read-at-most";

/** The body of a request as it came; larger than `max` is 413. */
export async function readBytes(body: ReadableStream<Uint8Array> | null, max: number): Promise<Uint8Array> {
  const bytes = await readAtMost(body, max);
  if (bytes === null) throw new AppError("invalid", `The body is larger than ${Math.floor(max / 1024)} KB`, { status: 413 });
  return bytes;
}
