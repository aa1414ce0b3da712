import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { createEmulator } from "emulate";
import { freePort } from "./free-port";

export type Fault = "silent" | "garbage" | "redirect" | "reset" | "endless" | { readonly status: number };

const BUCKET = "mo-files";

/** A store as a stand-in keeps it, behind a front that can misbehave; `seen` holds every body that came to be stored. */
export async function startFiles(service: "aws" | "vercel") {
  const front = await freePort();
  const url = `http://127.0.0.1:${front}`;
  // Its own `url` is the front's: what it says of itself leads there.
  const port = await freePort();
  const emulator = await createEmulator({
    ...{ service, port, baseUrl: url },
    ...(service === "aws" ? { seed: { aws: { region: "us-east-1", s3: { buckets: [{ name: BUCKET }] } } } } : {}),
  });
  const state = { fault: null as Fault | null, seen: [] as Buffer[], elsewhere: [] as string[] };
  const server = createServer(async (request, response) => {
    const body = await read(request);
    if (request.method === "PUT") state.seen.push(body);
    if (request.url === "/elsewhere") {
      state.elsewhere.push(request.headers.authorization ?? "no key");
      return void response.writeHead(404).end();
    }
    const { fault } = state;
    if (fault === "silent") return;
    if (fault === "reset") return void response.destroy();
    if (fault === "garbage") return void response.writeHead(200, { "content-type": "text/html" }).end("<html>It works!</html>");
    if (fault === "redirect") return void response.writeHead(307, { location: `http://localhost:${front}/elsewhere` }).end();
    // Lists are well: the file alone has no end.
    if (fault === "endless" && !/list-type=|\/api\/blob\?/.test(request.url ?? "")) {
      response.writeHead(200);
      const chunk = Buffer.alloc(1024 * 1024);
      for (let i = 0; i < 70 && !response.destroyed; i++) {
        response.write(chunk);
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
      return void response.end();
    }
    if (fault !== null && fault !== "endless") return void response.writeHead(fault.status).end();
    const { host: _, connection: __, "content-length": ___, ...headers } = request.headers;
    const answer = await fetch(`http://127.0.0.1:${port}${request.url}`, {
      method: request.method ?? "GET",
      headers: headers as Record<string, string>,
      redirect: "manual",
      ...(body.length > 0 ? { body: new Uint8Array(body) } : {}),
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    const type = answer.headers.get("content-type");
    response.writeHead(answer.status, { ...(type && { "content-type": type }), "content-length": bytes.length });
    response.end(request.method === "HEAD" ? undefined : bytes);
  });
  await new Promise<void>((resolve) => server.listen(front, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bucket: BUCKET,
    state,
    reset: () => Object.assign(state, { fault: null, seen: [], elsewhere: [] }),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await emulator.close();
    },
  };
}
export type FilesPeer = Awaited<ReturnType<typeof startFiles>>;

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
