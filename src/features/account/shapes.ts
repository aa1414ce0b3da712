import { z } from "zod";
import { Id } from "../../lib/http/shapes";
import { SECURITY_KINDS } from "../../lib/security-kinds";

/** One thing that happened to the safety of an account. */
export const SecurityEvent = z.object({
  id: Id,
  kind: z.enum(SECURITY_KINDS),
  /** A browser and a system; null where an operator or a job did it. */
  device: z.string().nullable(),
  at: z.iso.datetime(),
});
export type SecurityEvent = z.infer<typeof SecurityEvent>;
