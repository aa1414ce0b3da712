import { z } from "zod";
import { addressProblem } from "../config-address";
import { outbound } from "../outbound";

const Address = z
  .string()
  .refine(
    (address) => addressProblem(address, { plain: "http:", safe: "https:", example: "https://" }) === null,
    "must be https",
  );

/** Only signatures by a key pair: with a shared secret whoever verifies could also forge. */
const ALGORITHMS = ["RS256", "ES256"];

const Discovery = z.object({
  issuer: Address,
  authorization_endpoint: Address,
  token_endpoint: Address,
  jwks_uri: Address,
  revocation_endpoint: Address.optional(),
  id_token_signing_alg_values_supported: z
    .array(z.string())
    .transform((names) => names.filter((name) => ALGORITHMS.includes(name)))
    .refine((names) => names.length > 0, "names no algorithm Mo accepts"),
});
export type Discovery = z.infer<typeof Discovery>;

const WAIT_MS = 5_000;

/** What a provider says of itself: within a time, a size and without redirects, and about the address it was asked at. */
export async function discover(url: string): Promise<Discovery> {
  const { status, text } = await outbound(url, { method: "GET", timeoutMs: WAIT_MS });
  if (status !== 200) throw new Error(`The provider's discovery answered ${status}`);
  const found = Discovery.parse(JSON.parse(text));
  if (new URL(found.issuer).origin !== new URL(url).origin) throw new Error("The provider's discovery names another issuer");
  return found;
}
