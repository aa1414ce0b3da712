const ANSWER_MAX = 2 * 1024 * 1024;

/** How the SDKs reach the network: no redirect takes the key elsewhere, and an answer without end is a broken one. */
export const modelWire: typeof fetch = async (url, init) => {
  const answer = await fetch(url, { ...init, redirect: "error", cache: "no-store" });
  let size = 0;
  const counted = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      size += chunk.byteLength;
      if (size > ANSWER_MAX) throw new Error("The answer is larger than any of a coach");
      controller.enqueue(chunk);
    },
  });
  return new Response(answer.body?.pipeThrough(counted) ?? null, { status: answer.status, headers: answer.headers });
};
