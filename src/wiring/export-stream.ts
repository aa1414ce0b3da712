/** A reader who takes nothing for so long has left. */
const STALL_MS = 60_000;

interface Ends {
  /** Called once, however it ends. */
  readonly over: () => void;
  readonly failed: (error: unknown) => void;
}

/** Parts of a text as a stream of bytes. Nothing is read ahead of the reader; one who takes nothing for a minute is cut off. */
export function streamed(first: string, parts: AsyncGenerator<string>, { over, failed }: Ends): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let head: IteratorResult<string> | null = { value: first, done: false };
  let stall: NodeJS.Timeout | undefined;
  const wait = (controller: ReadableStreamDefaultController<Uint8Array>) => {
    clearTimeout(stall);
    stall = setTimeout(() => {
      over();
      controller.error(new Error("The reader took nothing for a minute"));
      void parts.return(undefined);
    }, STALL_MS).unref();
  };
  const end = () => {
    clearTimeout(stall);
    over();
  };
  return new ReadableStream<Uint8Array>(
    {
      start: wait,
      async pull(controller) {
        clearTimeout(stall);
        try {
          const { value, done } = head ?? (await parts.next());
          head = null;
          if (done) {
            end();
            return controller.close();
          }
          controller.enqueue(encoder.encode(value));
          wait(controller);
        } catch (error) {
          end();
          failed(error);
          controller.error(error);
        }
      },
      async cancel() {
        end();
        await parts.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}
