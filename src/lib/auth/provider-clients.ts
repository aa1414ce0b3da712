import type { GenericOAuthConfig } from "better-auth/plugins/generic-oauth";
import { z } from "zod";
import type { Providers } from "../config-providers";
import { outbound } from "../outbound";
import { appleSecret } from "./apple-secret";
import { type Discovery, discover } from "./discovery";

/** Accounts elsewhere that somebody can sign in with. */
export const PROVIDERS = ["google", "apple"] as const;
export type ProviderName = (typeof PROVIDERS)[number];

/** What Mo is to a provider: a client with a secret that asks for an address and nothing more. */
export interface ProviderClient {
  readonly clientId: string;
  readonly discoveryUrl: string;
  readonly secret: () => string;
  readonly flow: Pick<GenericOAuthConfig, "scopes" | "pkce" | "responseMode" | "prompt">;
}

export function providerClients({ google, apple }: Providers, now: () => Date): Partial<Record<ProviderName, ProviderClient>> {
  return {
    ...(google && {
      google: {
        clientId: google.clientId,
        discoveryUrl: google.discoveryUrl,
        secret: () => google.clientSecret,
        flow: { scopes: ["openid", "email"], pkce: true, prompt: "select_account" as const },
      },
    }),
    ...(apple && {
      apple: {
        clientId: apple.clientId,
        discoveryUrl: apple.discoveryUrl,
        secret: appleSecret(apple, now),
        // Apple gives name and address to a posted form only, and knows no PKCE for clients with a secret.
        flow: { scopes: ["openid", "name", "email"], pkce: false, responseMode: "form_post" as const },
      },
    }),
  };
}

const Tokens = z.object({ id_token: z.string().max(16_000), refresh_token: z.string().max(4_000).optional() });

interface Exchange {
  readonly code: string;
  readonly redirectURI: string;
  readonly codeVerifier?: string | undefined;
}

const WAIT_MS = 5_000;

/** Changes a code into tokens. The library's own way follows redirects and waits for ever; the secret travels here. */
export async function exchangeCode(client: ProviderClient, { token_endpoint }: Discovery, exchange: Exchange) {
  const form = new URLSearchParams({
    grant_type: "authorization_code",
    code: exchange.code,
    redirect_uri: exchange.redirectURI,
    client_id: client.clientId,
    client_secret: client.secret(),
    ...(client.flow.pkce && exchange.codeVerifier ? { code_verifier: exchange.codeVerifier } : {}),
  });
  const tokens = Tokens.parse(await post(token_endpoint, form));
  return { idToken: tokens.id_token, ...(tokens.refresh_token ? { refreshToken: tokens.refresh_token } : {}) };
}

/** Ends what a provider granted Mo. A grant it no longer knows has ended. */
export async function revokeGrant(client: ProviderClient, token: string): Promise<void> {
  const { revocation_endpoint } = await discover(client.discoveryUrl);
  if (!revocation_endpoint) throw new Error("The provider names no address to revoke at");
  const given = { token, token_type_hint: "refresh_token", client_id: client.clientId, client_secret: client.secret() };
  const { status, text } = await send(revocation_endpoint, new URLSearchParams(given));
  if (status !== 200 && !(status === 400 && /"invalid_grant"/.test(text))) throw new Error(`Revoking answered ${status}`);
}

async function post(url: string, form: URLSearchParams): Promise<unknown> {
  const { status, text } = await send(url, form);
  if (status !== 200) throw new Error(`The provider answered ${status}`);
  return JSON.parse(text);
}

function send(url: string, form: URLSearchParams) {
  const headers = { "content-type": "application/x-www-form-urlencoded", accept: "application/json" };
  return outbound(url, { method: "POST", headers, body: form.toString(), timeoutMs: WAIT_MS });
}
