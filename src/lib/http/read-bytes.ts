import { AppError } from "../errors";

/** A body as it came, counted while read: larger than `max` is 413, and nothing more of it is taken. */
export async function readBytes(body: ReadableStream<Uint8Array> | null, max: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = body?.getReader();
  for (;;) {
    const next = await reader?.read();
    if (!next || next.done) return Buffer.concat(chunks);
    size += next.value.byteLength;
    if (size > max) {
      await reader?.cancel();
      throw new AppError("invalid", `The body is larger than ${Math.floor(max / 1024)} KB`, { status: 413 });
    }
    chunks.push(next.value);
  }
}
