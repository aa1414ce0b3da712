import { z } from "zod";

const Claims = z.looseObject({ sub: z.string().min(1).max(255), email: z.string().max(254).optional() });

/** What a token says, or null where it is none. Whoever calls has verified the signature. */
export function decodeJwt(token: string): z.infer<typeof Claims> | null {
  try {
    return Claims.parse(JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8")));
  } catch {
    return null;
  }
}
