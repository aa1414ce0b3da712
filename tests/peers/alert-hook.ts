import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** How the hook misbehaves; `silent` never answers, `redirect` points at itself. */
export type HookFault = "silent" | "redirect" | "huge" | { readonly status: number };

/** A pager's webhook: keeps what it was told. Each call takes the next fault; without one it answers 202. */
export async function startHook() {
  const state = { faults: [] as HookFault[], told: [] as Record<string, unknown>[] };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    state.told.push({ path: request.url, ...(JSON.parse(Buffer.concat(chunks).toString("utf8")) as object) });
    const fault = state.faults.shift();
    if (fault === "silent") return;
    if (fault === "redirect") return void response.writeHead(307, { location: "/elsewhere" }).end();
    if (fault === "huge") return void response.writeHead(200).end(Buffer.alloc(3 * 1024 * 1024, 65));
    response.writeHead(fault?.status ?? 202).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    state,
    reset: () => Object.assign(state, { faults: [], told: [] }),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
