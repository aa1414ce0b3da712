import { createHash, createPublicKey, generateKeyPairSync, type KeyObject, randomBytes, sign, verify } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** How the stand-in misbehaves, at discovery or when a code is exchanged. */
export type Mood = "hang" | "garbage" | "redirect" | "huge" | "broken";

export interface Person {
  readonly sub: string;
  readonly email?: string;
  readonly email_verified?: boolean | string;
}

interface Options {
  readonly clientId: string;
  /** A secret, or whether what was sent as one is good. */
  readonly isSecret: (sent: string) => boolean;
  /** With Apple the answer is posted, a refresh token is granted, and a challenge is not looked at. */
  readonly posts: boolean;
}

interface Issued {
  readonly redirectUri: string;
  readonly nonce: string | null;
  readonly challenge: string | null;
  readonly person: Person;
}

/** An OpenID provider on loopback that remembers: codes work once, for who asked and where, and grants can be revoked. */
export async function startOidc({ clientId, isSecret, posts }: Options) {
  const key = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const stranger = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const state = {
    person: { sub: "someone", email: "someone@example.test", email_verified: true } as Person,
    /** Null, or what the person does instead of agreeing. */
    refusal: null as string | null,
    mood: null as { readonly at: "discovery" | "token" | "revoke"; readonly how: Mood } | null,
    /** Claims that are put in the place of the right ones. */
    lies: {} as Record<string, unknown>,
    isForged: false,
    revoked: [] as string[],
    strange: [] as string[],
    asked: [] as string[],
  };
  const codes = new Map<string, Issued>();
  const grants = new Set<string>();
  let url = "";

  const idToken = ({ nonce, person }: Issued) => {
    const seconds = Math.floor(Date.now() / 1000);
    const right = { iss: url, aud: clientId, iat: seconds, exp: seconds + 600, ...person, ...(nonce && { nonce }) };
    return signed({ ...right, ...state.lies }, state.isForged ? stranger.privateKey : key.privateKey);
  };

  const routes: Record<string, (ask: URLSearchParams, response: ServerResponse) => void> = {
    "GET /.well-known/openid-configuration": (_, response) =>
      json(response, 200, {
        issuer: url,
        authorization_endpoint: `${url}/authorize`,
        token_endpoint: `${url}/token`,
        jwks_uri: `${url}/keys`,
        revocation_endpoint: `${url}/revoke`,
        id_token_signing_alg_values_supported: ["RS256"],
      }),
    "GET /keys": (_, response) =>
      json(response, 200, { keys: [{ ...key.publicKey.export({ format: "jwk" }), kid: "one", alg: "RS256", use: "sig" }] }),
    "GET /authorize": (ask, response) => {
      const redirectUri = ask.get("redirect_uri") ?? "";
      if (ask.get("client_id") !== clientId || ask.get("response_type") !== "code")
        return void json(response, 400, { error: "invalid_request" });
      const back = new URLSearchParams({ state: ask.get("state") ?? "" });
      if (state.refusal !== null) back.set("error", state.refusal);
      else {
        const code = randomBytes(16).toString("hex");
        codes.set(code, { redirectUri, nonce: ask.get("nonce"), challenge: ask.get("code_challenge"), person: state.person });
        back.set("code", code);
      }
      if (posts && ask.get("response_mode") !== "form_post") return void json(response, 400, { error: "invalid_request" });
      if (!posts) return void response.writeHead(302, { location: `${redirectUri}?${back}` }).end();
      const user = JSON.stringify({ name: { firstName: "Robin", lastName: "Lee" }, email: state.person.email });
      if (state.refusal === null) back.set("user", user);
      response
        .writeHead(200, { "content-type": "application/json" })
        .end(JSON.stringify({ action: redirectUri, form: `${back}` }));
    },
    "POST /token": (ask, response) => {
      const code = ask.get("code") ?? "";
      const issued = codes.get(code);
      codes.delete(code);
      if (ask.get("client_id") !== clientId || !isSecret(ask.get("client_secret") ?? ""))
        return void json(response, 401, { error: "invalid_client" });
      const challenge = createHash("sha256")
        .update(ask.get("code_verifier") ?? "")
        .digest("base64url");
      const isOurs = issued && issued.redirectUri === ask.get("redirect_uri") && (posts || issued.challenge === challenge);
      if (!isOurs) return void json(response, 400, { error: "invalid_grant" });
      const grant = randomBytes(16).toString("hex");
      grants.add(grant);
      const more = posts ? { refresh_token: grant } : {};
      json(response, 200, { access_token: "unused", token_type: "Bearer", id_token: idToken(issued), ...more });
    },
    "POST /revoke": (ask, response) => {
      if (!isSecret(ask.get("client_secret") ?? "")) return void json(response, 401, { error: "invalid_client" });
      const token = ask.get("token") ?? "";
      if (!grants.delete(token)) return void json(response, 400, { error: "invalid_grant" });
      state.revoked.push(token);
      json(response, 200, {});
    },
  };

  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? "/", "http://peer");
    const name = `${request.method} ${path.pathname}`;
    state.asked.push(name);
    const ask = request.method === "POST" ? new URLSearchParams(await read(request)) : path.searchParams;
    const at = { "/.well-known/openid-configuration": "discovery", "/token": "token", "/revoke": "revoke" }[path.pathname];
    if (state.mood && state.mood.at === at) return misbehave(state.mood.how, response);
    const route = routes[name];
    if (route) return route(ask, response);
    state.strange.push(name);
    response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const calm = structuredClone(state);
  return {
    url,
    discoveryUrl: `${url}/.well-known/openid-configuration`,
    state,
    grants,
    reset: () => Object.assign(state, structuredClone(calm)),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
export type OidcPeer = Awaited<ReturnType<typeof startOidc>>;

/** Whether this is a client secret as Apple wants it, signed with the key of this pair. */
export function isAppleSecret(sent: string, { teamId, clientId, keyId, publicKey }: Readonly<Record<string, string>>): boolean {
  const [head = "", body = "", signature = ""] = sent.split(".");
  const read = (part: string) => JSON.parse(Buffer.from(part, "base64url").toString() || "{}") as Record<string, unknown>;
  const claims = read(body);
  const life = Number(claims.exp) - Number(claims.iat);
  const isSigned = verify(
    "sha256",
    Buffer.from(`${head}.${body}`),
    { key: createPublicKey(publicKey ?? ""), dsaEncoding: "ieee-p1363" },
    Buffer.from(signature, "base64url"),
  );
  const isHeaded = read(head).alg === "ES256" && read(head).kid === keyId;
  const isAbout = claims.iss === teamId && claims.sub === clientId && claims.aud === "https://appleid.apple.com";
  return isSigned && isHeaded && isAbout && life > 0 && life < 183 * 86_400;
}

function signed(claims: object, key: KeyObject): string {
  const parts = [{ alg: "RS256", kid: "one", typ: "JWT" }, claims];
  const text = parts.map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
  return `${text}.${sign("sha256", Buffer.from(text), key).toString("base64url")}`;
}

function json(response: ServerResponse, status: number, body: object) {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

function misbehave(how: Mood, response: ServerResponse) {
  if (how === "garbage") return void response.writeHead(200).end("<h1>Back soon</h1>");
  if (how === "redirect") return void response.writeHead(302, { location: "/elsewhere" }).end();
  if (how === "huge") return void response.writeHead(200).end(`{"a":"${"x".repeat(3_000_000)}"}`);
  if (how === "broken") return void response.writeHead(500).end();
  // "hang": nothing ever comes.
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
