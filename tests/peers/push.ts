import { createDecipheriv, createECDH, hkdfSync, randomBytes, verify } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

interface Got {
  readonly text: string;
  readonly ttl: string | undefined;
  /** What the sender says of itself, once its signature held. */
  readonly claims: { readonly aud: string; readonly sub: string; readonly exp: number };
}

export type Fault = "silent" | "reset" | "redirect" | "endless" | { readonly status: number };

/** A push service on loopback with one device behind it, which reads what it gets (RFC 8291, RFC 8292). */
export async function startPush() {
  const device = createECDH("prime256v1");
  device.generateKeys();
  const auth = randomBytes(16);
  const state = { got: [] as Got[], strange: [] as string[], fault: null as Fault | null, elsewhere: 0 };
  const server = createServer(async (request, response) => {
    const body = await read(request);
    if (request.url === "/elsewhere") state.elsewhere++;
    const { fault } = state;
    if (fault === "silent") return;
    if (fault === "reset") return void response.destroy();
    if (fault === "redirect") return void response.writeHead(307, { location: "/elsewhere" }).end();
    if (fault === "endless") return void response.writeHead(201).end(Buffer.alloc(3 * 1024 * 1024));
    if (fault !== null) return void response.writeHead(fault.status).end("no");
    try {
      const { ttl, authorization, "content-encoding": encoding } = request.headers;
      if (encoding !== "aes128gcm") throw new Error(`encoded as ${encoding}`);
      state.got.push({ text: opened(body), ttl: ttl as string | undefined, claims: claimsOf(authorization ?? "") });
      response.writeHead(201).end();
    } catch (error) {
      state.strange.push(String(error));
      response.writeHead(400).end();
    }
  });

  /** Header: salt, record size, the sender's key; then one record. */
  function opened(body: Buffer): string {
    const salt = body.subarray(0, 16);
    const length = body.readUInt8(20);
    const sender = body.subarray(21, 21 + length);
    const shared = device.computeSecret(sender);
    const info = Buffer.concat([Buffer.from("WebPush: info\0"), device.getPublicKey(), sender]);
    const secret = Buffer.from(hkdfSync("sha256", shared, auth, info, 32));
    const key = Buffer.from(hkdfSync("sha256", secret, salt, "Content-Encoding: aes128gcm\0", 16));
    const nonce = Buffer.from(hkdfSync("sha256", secret, salt, "Content-Encoding: nonce\0", 12));
    const record = body.subarray(21 + length);
    const decipher = createDecipheriv("aes-128-gcm", key, nonce);
    decipher.setAuthTag(record.subarray(-16));
    const plain = Buffer.concat([decipher.update(record.subarray(0, -16)), decipher.final()]);
    // The last record ends with a 2 and as many zeros as it was padded with.
    return plain.subarray(0, plain.lastIndexOf(2)).toString("utf8");
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    state,
    subscription: {
      endpoint: `${origin}/send/device-1`,
      keys: { p256dh: device.getPublicKey("base64url"), auth: auth.toString("base64url") },
    },
    reset: () => Object.assign(state, { got: [], strange: [], fault: null, elsewhere: 0 }),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
export type PushPeer = Awaited<ReturnType<typeof startPush>>;

/** Throws unless the token is signed with the key that stands beside it. */
function claimsOf(authorization: string): Got["claims"] {
  const [, head, claims, signature, k] = /^vapid t=([\w-]+)\.([\w-]+)\.([\w-]+), ?k=([\w-]+)$/.exec(authorization) ?? [];
  const point = Buffer.from(k ?? "", "base64url");
  const [x = "", y = ""] = [point.subarray(1, 33), point.subarray(33)].map((half) => half.toString("base64url"));
  const key = { key: { kty: "EC", crv: "P-256", x, y }, format: "jwk" as const, dsaEncoding: "ieee-p1363" as const };
  const isSigned = verify("sha256", Buffer.from(`${head}.${claims}`), key, Buffer.from(signature ?? "", "base64url"));
  if (!isSigned) throw new Error("not signed");
  return JSON.parse(Buffer.from(claims ?? "", "base64url").toString("utf8")) as Got["claims"];
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
