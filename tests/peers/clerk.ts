import { createHmac, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export type Mood = "hang" | "garbage" | "redirect" | "huge" | "broken";

interface Known {
  readonly email: string;
  readonly isConfirmed: boolean;
  readonly metadata: object;
}

const WEBHOOK_SECRET = `whsec_${randomBytes(24).toString("base64")}`;

/** Clerk's backend on loopback: it knows people and sessions, signs tokens and messages, and forgets whom it is told to. */
export async function startClerk(party: string) {
  const key = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const stranger = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const state = { mood: null as Mood | null, asked: [] as string[], ended: [] as string[], strange: [] as string[] };
  const people = new Map<string, Known>();
  const host = "clerk.example.test";

  const server = createServer((request, response) => {
    const path = request.url ?? "";
    const name = `${request.method} ${path}`;
    state.asked.push(name);
    const json = (status: number, body: object) =>
      void response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    if (state.mood === "hang") return;
    if (state.mood === "garbage") return void response.writeHead(200).end("<h1>Back soon</h1>");
    if (state.mood === "redirect") return void response.writeHead(302, { location: "/elsewhere" }).end();
    if (state.mood === "huge") return void response.writeHead(200).end("x".repeat(3_000_000));
    if (state.mood === "broken") return void response.writeHead(500).end();
    if (request.headers.authorization !== "Bearer sk_test_secret") return json(401, {});
    if (name === "GET /v1/jwks")
      return json(200, { keys: [{ ...key.publicKey.export({ format: "jwk" }), kid: "one", alg: "RS256", use: "sig" }] });
    const [, kind, id = "", action] = /^\/v1\/(users|sessions)\/([^/]+)(\/revoke)?$/.exec(path) ?? [];
    if (kind === "sessions" && action && request.method === "POST") {
      state.ended.push(id);
      return json(200, {});
    }
    const person = kind === "users" ? people.get(id) : undefined;
    if (kind !== "users" || action) {
      state.strange.push(name);
      return json(404, {});
    }
    if (!person) return json(404, { errors: [{ code: "resource_not_found" }] });
    if (request.method === "DELETE") people.delete(id);
    return json(200, request.method === "DELETE" ? { id, deleted: true } : userOf(id, person));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  const userOf = (id: string, { email, isConfirmed, metadata }: Known) => ({
    ...{ id, object: "user", primary_email_address_id: "idn_1", unsafe_metadata: metadata },
    email_addresses: [{ id: "idn_1", email_address: email, verification: { status: isConfirmed ? "verified" : "unverified" } }],
  });

  return {
    state,
    people,
    setting: {
      ...{
        use: "clerk" as const,
        secretKey: "sk_test_secret",
        frontendHost: host,
        webhookSecrets: [WEBHOOK_SECRET],
        jwtKey: null,
      },
      publishableKey: `pk_test_${Buffer.from(`${host}$`).toString("base64")}`,
      apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      urls: { signIn: "/login", signUp: "/signup", afterSignIn: "/dashboard", afterSignUp: "/onboarding" },
    },
    publicKey: key.publicKey.export({ format: "pem", type: "spki" }).toString(),
    /** A session token of this person; what it says, and who signs it, can be made wrong. */
    token: (sub: string, lies: object = {}, isForged = false) => {
      const at = Math.floor(Date.now() / 1000);
      const claims = {
        iss: `https://${host}`,
        sub,
        sid: `sess_${sub}`,
        azp: party,
        iat: at,
        nbf: at - 10,
        exp: at + 60,
        fva: [0, -1],
        ...lies,
      };
      const parts = [{ alg: "RS256", kid: "one", typ: "JWT" }, claims];
      const text = parts.map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
      const signer = isForged ? stranger.privateKey : key.privateKey;
      return `${text}.${sign("sha256", Buffer.from(text), signer).toString("base64url")}`;
    },
    /** A message as svix sends it. */
    message: (
      type: string,
      data: object,
      { id = `msg_${randomBytes(8).toString("hex")}`, at = Date.now(), secret = WEBHOOK_SECRET } = {},
    ) => {
      const body = Buffer.from(JSON.stringify({ type, data, object: "event" }));
      const time = String(Math.floor(at / 1000));
      const secretBytes = Buffer.from(secret.slice("whsec_".length), "base64");
      const signature = createHmac("sha256", secretBytes).update(`${id}.${time}.`).update(body).digest("base64");
      return {
        body,
        headers: new Headers({ "svix-id": id, "svix-timestamp": time, "svix-signature": `v1,c3Bhcmu= v1,${signature}` }),
      };
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
