import { z } from "zod";
import { FLAG_NAMES } from "../../lib/flags/names";
import { endpoint } from "../../lib/http/endpoint";
import { Moment, Nothing } from "../../lib/http/shapes";

export const NOTICE_LEVELS = ["info", "maintenance", "incident"] as const;
export const NOTICE_MAX = 300;

export const Notice = z.object({
  /** Another one whenever it was set anew: who put one away sees the next. */
  id: z.string().max(40),
  text: z.string().max(NOTICE_MAX),
  level: z.enum(NOTICE_LEVELS),
  /** When what it speaks of begins and ends. */
  from: Moment.nullable(),
  until: Moment.nullable(),
});
export type Notice = z.infer<typeof Notice>;

const PRICE_MAX = 60;
const URL_MAX = 2_000;
const Url = z.string().max(URL_MAX).nullable();

/** What anybody may know of this instance, and what may change while pages stay as they were built. */
export const PublicConfig = z.object({
  version: z.string().max(40),
  signUpsOpen: z.boolean(),
  pro: z.object({
    /** False where everything is unlocked. */
    sells: z.boolean(),
    /** Whether it can be started at the moment. */
    isOpen: z.boolean(),
    /** What a month costs. */
    price: z.string().max(PRICE_MAX).nullable(),
  }),
  notice: Notice.nullable(),
  support: z.object({ email: z.string().max(254), socialUrl: Url, statusUrl: Url }),
  /** Which services are there. */
  services: z.object({
    email: z.boolean(),
    payments: z.boolean(),
    /** Counts leave this instance, so that each lifter is asked first. */
    analytics: z.boolean(),
  }),
  /** What pages may load of vendors, where their build has it; nothing here is secret. */
  watching: z.object({
    environment: z.string().max(20),
    sentryDsn: Url,
    posthog: z
      .object({ key: z.string().max(200), host: z.string().max(URL_MAX), surveyId: z.string().max(100).nullable() })
      .nullable(),
    vercel: z.boolean(),
  }),
  /** Features an operator has switched off. */
  off: z.array(z.enum(FLAG_NAMES)).max(FLAG_NAMES.length),
});
export type PublicConfig = z.infer<typeof PublicConfig>;

export const readConfig = endpoint({
  id: "readConfig",
  method: "GET",
  path: "/config",
  access: "public",
  limit: "public",
  summary: "What anybody may know of this instance: price, sign-ups, notice, support, services",
  input: Nothing,
  output: PublicConfig,
});
