import { createPublicKey, type JsonWebKey, type KeyObject, verify } from "node:crypto";
import { z } from "zod";

const SKEW_SECONDS = 5;

const Head = z.object({ alg: z.literal("RS256"), kid: z.string().max(200) });
const Claims = z.object({
  iss: z.string(),
  sub: z.string().min(1).max(255),
  sid: z.string().min(1).max(255),
  azp: z.string(),
  exp: z.number(),
  nbf: z.number(),
  iat: z.number(),
  /** Minutes since the first and the second factor were last given; -1 where there is none. */
  fva: z.tuple([z.number(), z.number()]).optional(),
  sts: z.string().optional(),
});
export type ClerkClaims = z.infer<typeof Claims>;

interface Reader {
  /** The key a token names, or null when the instance has no such key. */
  readonly keyOf: (kid: string) => Promise<KeyObject | null>;
  readonly issuer: string;
  /** The origin the token was made for. */
  readonly party: string;
  readonly now: () => Date;
}

/** What a session token of Clerk says, or null: not signed by the instance, out of its time, or made for another site. */
export function clerkTokenReader({ keyOf, issuer, party, now }: Reader) {
  return async (token: string): Promise<ClerkClaims | null> => {
    const [head = "", body = "", signature = "", ...more] = token.split(".");
    if (more.length > 0 || token.length > TOKEN_MAX) return null;
    const { data: named } = Head.safeParse(json(head));
    const { data: claims } = Claims.safeParse(json(body));
    if (!named || !claims || claims.iss !== issuer || claims.azp !== party || claims.sts === "pending") return null;
    const at = now().getTime() / 1000;
    if (claims.exp <= at - SKEW_SECONDS || claims.nbf > at + SKEW_SECONDS || claims.iat > at + SKEW_SECONDS) return null;
    const key = await keyOf(named.kid);
    if (!key) return null;
    return verify("sha256", Buffer.from(`${head}.${body}`), key, Buffer.from(signature, "base64url")) ? claims : null;
  };
}

/** A cookie holds no more. */
const TOKEN_MAX = 4_096;

function json(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
  } catch {
    return null;
  }
}

const Keys = z.object({ keys: z.array(z.looseObject({ kid: z.string(), kty: z.literal("RSA") })).max(20) });

const KEEP_MS = 3_600_000;
/** A token with a made-up key name must not make Mo ask Clerk each time. */
const ASK_AGAIN_MS = 60_000;

/** Keeps the instance's keys for an hour; an unknown name asks anew, at most once a minute. What it has counts while Clerk is away. */
export function keptKeys(ask: () => Promise<string>, now: () => Date): (kid: string) => Promise<KeyObject | null> {
  let keys = new Map<string, KeyObject>();
  let askedAt = Number.NEGATIVE_INFINITY;
  let asking: Promise<void> | null = null;
  const refresh = async () => {
    const found = Keys.parse(JSON.parse(await ask())).keys;
    keys = new Map(found.map((jwk) => [jwk.kid, createPublicKey({ key: jwk as JsonWebKey, format: "jwk" })]));
  };
  return async (kid) => {
    const age = now().getTime() - askedAt;
    if (age >= KEEP_MS || (!keys.has(kid) && age >= ASK_AGAIN_MS)) {
      askedAt = now().getTime();
      asking = refresh();
    }
    if (asking && (!keys.has(kid) || age >= KEEP_MS))
      await asking.catch((error: unknown) => {
        if (keys.size > 0) return;
        askedAt = Number.NEGATIVE_INFINITY;
        throw error;
      });
    return keys.get(kid) ?? null;
  };
}
