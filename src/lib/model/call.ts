import type { Tokens } from "./prices";
import type { SdkModel, SdkOptions } from "./provider";

/** What one call to a provider brings, in order; `end` is the last and always comes, or the call fails. */
export type Heard =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "call"; readonly id: string; readonly name: string; readonly input: string }
  | { readonly kind: "end"; readonly tokens: Tokens | null; readonly isCut: boolean };

/** A call that did not come to its end. Says what the operator needs and nothing of what was sent or answered. */
export class CallFailed extends Error {
  constructor(
    readonly why: string,
    /** Worth another try. */
    readonly isPassing: boolean,
    /** False where the provider refused it: then nothing is billed. */
    readonly mayBeBilled: boolean,
  ) {
    super(why);
  }
}

interface Bounds {
  readonly signal: AbortSignal;
  /** Until the first token. */
  readonly firstMs: number;
}

/** One call, streamed. Leaving the loop, or the signal, ends it at the provider too. */
export async function* call(model: SdkModel, options: SdkOptions, { signal, firstMs }: Bounds): AsyncGenerator<Heard> {
  const own = new AbortController();
  const timer = setTimeout(() => own.abort(new CallFailed("no word in time", false, true)), firstMs);
  const abortSignal = AbortSignal.any([signal, own.signal]);
  let end: Heard | null = null;
  try {
    const { stream } = await orAborted(model.doStream({ ...options, abortSignal }), abortSignal);
    const reader = stream.getReader();
    for (;;) {
      const { done, value: part } = await orAborted(reader.read(), abortSignal);
      if (done) break;
      switch (part.type) {
        case "text-delta":
          clearTimeout(timer);
          if (part.delta !== "") yield { kind: "text", text: part.delta };
          break;
        case "tool-input-start":
        case "reasoning-delta":
          clearTimeout(timer);
          break;
        case "tool-call":
          yield { kind: "call", id: part.toolCallId, name: part.toolName, input: part.input };
          break;
        case "error":
          throw part.error;
        case "finish":
          if (["error", "interrupted"].includes(part.finishReason.unified)) throw new Error("cut off");
          end = { kind: "end", tokens: tokensOf(part.usage), isCut: part.finishReason.unified === "length" };
          break;
        default: // starts, ends and metadata; what one vendor alone says goes nowhere
      }
    }
  } catch (error) {
    throw failureOf(own.signal.aborted ? own.signal.reason : error);
  } finally {
    clearTimeout(timer);
    own.abort();
  }
  if (end === null) throw new CallFailed("the answer had no end", true, true);
  yield end;
}

/** The SDKs hear the signal too; this does not depend on what hangs beneath them. */
async function orAborted<T>(work: PromiseLike<T>, signal: AbortSignal): Promise<T> {
  let stop = () => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener("abort", stop, { once: true });
    if (signal.aborted) stop();
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

const PASSING = [429, 500, 502, 503, 529];
const PATIENCE_SECONDS = 5;

function failureOf(error: unknown): CallFailed {
  if (error instanceof CallFailed) return error;
  const { statusCode, responseHeaders } = (error ?? {}) as { statusCode?: number; responseHeaders?: Record<string, string> };
  // 200: it answered, and then not as it should.
  if (statusCode === undefined || statusCode < 400) return new CallFailed("the connection broke", true, true);
  const wait = Number(responseHeaders?.["retry-after"] ?? 0);
  const isPassing = PASSING.includes(statusCode) && wait <= PATIENCE_SECONDS;
  return new CallFailed(`status ${statusCode}`, isPassing, false);
}

type Usage = { readonly inputTokens: Counts; readonly outputTokens: { readonly total: number | undefined } };
interface Counts {
  readonly total: number | undefined;
  readonly cacheRead: number | undefined;
  readonly cacheWrite: number | undefined;
}

/** Null when the provider did not say: some leave it out, and no call costs nothing. */
function tokensOf({ inputTokens, outputTokens }: Usage): Tokens | null {
  const { total = 0, cacheRead = 0, cacheWrite = 0 } = inputTokens;
  const counts = { input: total - cacheRead - cacheWrite, output: outputTokens.total ?? 0, cacheRead, cacheWrite };
  const isSound = Object.values(counts).every((count) => Number.isSafeInteger(count) && count >= 0);
  return isSound && total + counts.output > 0 ? counts : null;
}
