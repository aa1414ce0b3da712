import { genericOAuth } from "better-auth/plugins/generic-oauth";
import { AppError } from "../errors";
import { inTime } from "../in-time";
import { decodeJwt } from "./decode-jwt";
import { type Discovery, discover } from "./discovery";
import type { Library } from "./library";
import { exchangeCode, type ProviderClient, type ProviderName } from "./provider-clients";

/** The library's part of signing in elsewhere. */
export interface ProviderDoor {
  readonly names: readonly ProviderName[];
  handle(provider: ProviderName, request: Request): Promise<Response>;
}

type Plugin = ReturnType<typeof genericOAuth>;
type Open = (plugin: Plugin) => Pick<Library, "handle">;

const WAIT_MS = 15_000;

/**
 * Each provider has a library of its own, opened when somebody first asks for it: the library waits for a provider's
 * discovery before it answers anything, and one that is away must not keep people from their passwords.
 */
export function providerDoor(clients: Partial<Record<ProviderName, ProviderClient>>, open: Open): ProviderDoor {
  const opened = new Map<ProviderName, Promise<Pick<Library, "handle">>>();
  const names = Object.keys(clients) as ProviderName[];
  const enter = (name: ProviderName) => {
    const client = clients[name];
    if (!client) throw new AppError("not-found", "There is nothing at this address");
    const known = opened.get(name);
    if (known) return known;
    const opening = discover(client.discoveryUrl).then((found) => open(pluginFor(name, client, found)));
    opened.set(name, opening);
    opening.catch(() => opened.delete(name));
    return opening;
  };
  return {
    names,
    handle: async (name, request) => {
      const entered = enter(name);
      try {
        return await inTime(
          entered.then((library) => library.handle(request)),
          WAIT_MS,
        );
      } catch (cause) {
        // One that waits for its provider would wait for ever.
        opened.delete(name);
        throw new AppError("unavailable", "The other service does not answer", { cause });
      }
    },
  };
}

function pluginFor(name: ProviderName, client: ProviderClient, found: Discovery): Plugin {
  return genericOAuth({
    config: [
      {
        providerId: name,
        clientId: client.clientId,
        // The library reads it once more, for issuer and keys: asked only after an answer within the limits of `discover`.
        discoveryUrl: client.discoveryUrl,
        authorizationUrl: found.authorization_endpoint,
        requireIdTokenVerification: true,
        disableImplicitSignUp: true,
        disableProviderLogout: true,
        getToken: (exchange) => exchangeCode(client, found, exchange),
        // The library has verified the token by now. An address nobody confirmed is no address.
        getUserInfo: async ({ idToken }) => {
          const claims = decodeJwt(idToken ?? "");
          if (claims === null) return null;
          const isConfirmed = String(claims.email_verified) === "true" && typeof claims.email === "string";
          return { sub: claims.sub, email: isConfirmed ? claims.email : null, emailVerified: isConfirmed, name: "" };
        },
        ...client.flow,
      },
    ],
  });
}
