import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

interface Caught {
  readonly path: string;
  readonly body: string;
}

/** Takes whatever is sent, as an error service does; or refuses it, redirects it, or never answers. */
export async function startSink() {
  const state = { caught: [] as Caught[], fault: null as "silent" | "refuse" | "redirect" | null };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    state.caught.push({ path: request.url ?? "", body: Buffer.concat(chunks).toString("utf8") });
    if (state.fault === "silent") return;
    if (state.fault === "redirect") return void response.writeHead(307, { location: "/elsewhere" }).end();
    response.writeHead(state.fault === "refuse" ? 500 : 200, { "content-type": "application/json" }).end("{}");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    state,
    /** As a DSN: a key, this host, a project. */
    dsn: `http://abc123@127.0.0.1:${port}/42`,
    /** The items of all envelopes caught, of one type. */
    items: (type: string): Record<string, unknown>[] =>
      state.caught.flatMap(({ body }) => {
        const [, ...lines] = body.split("\n").filter((line) => line !== "");
        return lines.flatMap((line, i) =>
          i % 2 === 0 && (JSON.parse(line) as { type: string }).type === type ? [JSON.parse(lines[i + 1] ?? "{}")] : [],
        );
      }),
    reset: () => Object.assign(state, { caught: [], fault: null }),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
export type Sink = Awaited<ReturnType<typeof startSink>>;
