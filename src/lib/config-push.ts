import { createECDH } from "node:crypto";
import { z } from "zod";
import { isSet } from "./config-group";

const optional = z.string().trim().optional();

/** Variables of web push. Without them nothing is pushed. */
export const pushVariables = {
  VAPID_PUBLIC_KEY: optional,
  VAPID_PRIVATE_KEY: optional,
  VAPID_SUBJECT: optional,
} as const;

type Env = { readonly [Name in keyof typeof pushVariables]?: string | undefined };

export type PushChoice =
  | { readonly use: "off" }
  | { readonly use: "web-push"; readonly publicKey: string; readonly privateKey: string; readonly subject: string };

const GROUP = { name: "Web push", required: ["VAPID_PUBLIC_KEY", "VAPID_PRIVATE_KEY", "VAPID_SUBJECT"] };

/** A pair of keys and whom a push service may write to, or nothing. */
export function pushOf(env: Env, problems: string[]): PushChoice {
  if (!isSet({ ...env }, GROUP, problems)) return { use: "off" };
  const { VAPID_PUBLIC_KEY: publicKey = "", VAPID_PRIVATE_KEY: privateKey = "", VAPID_SUBJECT: subject = "" } = env;
  const own = publicOf(privateKey);
  if (own === null)
    problems.push("VAPID_PRIVATE_KEY must be 32 bytes in base64url, as `npx web-push generate-vapid-keys` prints it");
  else if (own !== publicKey.replace(/=+$/, "")) problems.push("VAPID_PUBLIC_KEY does not belong to VAPID_PRIVATE_KEY");
  if (!/^mailto:[^\s@]+@[^\s@]+$/.test(subject) && !(subject.startsWith("https://") && URL.canParse(subject)))
    problems.push("VAPID_SUBJECT must be an address such as mailto:mo@mo.example or https://mo.example");
  return { use: "web-push", publicKey, privateKey, subject };
}

function publicOf(privateKey: string): string | null {
  const bytes = Buffer.from(privateKey, "base64url");
  if (!/^[\w-]+=*$/.test(privateKey) || bytes.length !== 32) return null;
  try {
    const pair = createECDH("prime256v1");
    pair.setPrivateKey(bytes);
    return pair.getPublicKey("base64url");
  } catch {
    return null;
  }
}
