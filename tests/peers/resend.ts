import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { createEmulator } from "emulate";
import { freePort } from "./free-port";

/** How the front misbehaves; `accept-then-drop` takes the mail and loses the answer. */
export type Fault = "silent" | "garbage" | "redirect" | "accept-then-drop" | { readonly status: number; readonly name: string };

export interface Arrived {
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Resend as a stand-in keeps it, behind a front that can misbehave. Requests the stand-in does not know end up in `strange`. */
export async function startResend() {
  const emulator = await createEmulator({ service: "resend", port: await freePort() });
  const state = { fault: null as Fault | null, keys: [] as string[], strange: [] as string[] };
  const server = createServer(async (request, response) => {
    const body = await read(request);
    const { fault } = state;
    state.keys.push(String(request.headers["idempotency-key"]));
    if (fault === "silent") return;
    if (fault === "garbage") return void response.writeHead(200).end("<html>It works!</html>");
    if (fault === "redirect") return void response.writeHead(307, { location: "/elsewhere" }).end();
    if (typeof fault === "object" && fault !== null)
      return void response
        .writeHead(fault.status, { "content-type": "application/json" })
        .end(JSON.stringify({ statusCode: fault.status, name: fault.name, message: "no" }));
    const answer = await fetch(`${emulator.url}${request.url}`, {
      method: request.method ?? "GET",
      headers: pick(request, ["authorization", "content-type", "idempotency-key"]),
      body,
    });
    if (answer.status === 404) state.strange.push(`${request.method} ${request.url}`);
    if (fault === "accept-then-drop") return void response.destroy();
    response.writeHead(answer.status, { "content-type": "application/json" }).end(await answer.text());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    state,
    arrived: async (): Promise<Arrived[]> => {
      const headers = { authorization: "Bearer re_test" };
      const list = (await (await fetch(`${emulator.url}/emails`, { headers })).json()) as { data: { id: string }[] };
      return Promise.all(
        list.data.map(async ({ id }) => (await (await fetch(`${emulator.url}/emails/${id}`, { headers })).json()) as Arrived),
      );
    },
    reset: () => {
      emulator.reset();
      Object.assign(state, { fault: null, keys: [], strange: [] });
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await emulator.close();
    },
  };
}
export type ResendPeer = Awaited<ReturnType<typeof startResend>>;

function pick(request: IncomingMessage, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (request.headers[name] ? [[name, String(request.headers[name])]] : [])));
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
