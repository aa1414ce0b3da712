/** A body as it came, counted while read; null when it is larger than `max` bytes, and then nothing more of it is taken. */
export async function readAtMost(body: ReadableStream<Uint8Array> | null, max: number): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = body?.getReader();
  for (;;) {
    const next = await reader?.read();
    if (!next || next.done) return Buffer.concat(chunks);
    size += next.value.byteLength;
    if (size > max) {
      await reader?.cancel();
      return null;
    }
    chunks.push(next.value);
  }
}
