import "server-only";
import { timingSafeEqual } from "node:crypto";
import { after } from "next/server";
import type { z } from "zod";
import type { Ctx } from "../lib/context";
import type { Access, Endpoint, InputOf, OutputOf } from "../lib/http/endpoint";
import { type Door, type Handler, serveWith } from "../lib/http/serve";
import { sha256 } from "../lib/keys";
import { clientAddress } from "./client-address";
import { deliver } from "./deliver";
import { type Started, started } from "./services";

/** `export const PUT = serve(contract.logSet, logSet)`: a route is this one line. */
export function serve<Id extends string, I extends z.ZodType, O extends z.ZodType>(
  e: Endpoint<Id, I, O>,
  useCase: (ctx: Ctx, input: InputOf<Endpoint<Id, I, O>>, request: Request) => Promise<OutputOf<Endpoint<Id, I, O>> | Response>,
): Handler {
  return serveWith<Endpoint<Id, I, O>>(() => doorOf(started()), e, useCase);
}

export function doorOf(mo: Started): Door {
  return {
    services: mo,
    appUrl: mo.config.appUrl,
    now: () => new Date(),
    whoIs: async (headers) => (await mo.auth.whoIs(headers))?.userId ?? null,
    bearer: (access, headers) => opens(tokenFor(mo, access), headers),
    take: (e, userId, headers) => {
      if (userId) return mo.limits.take(e.limit, mo.keys.pseudonym("limit", userId));
      const address = clientAddress(headers);
      return address === null ? mo.limits.take("anonymous", "all") : mo.limits.take(e.limit, mo.keys.pseudonym("limit", address));
    },
    later,
    deliver: () => deliver(mo),
  };
}

function tokenFor(mo: Started, access: Access): string | null {
  return access === "ops" ? mo.config.opsToken : access === "cron" ? mo.config.cronSecret : null;
}

function opens(token: string | null, headers: Headers): boolean {
  const given = /^Bearer (.+)$/.exec(headers.get("authorization") ?? "")?.[1];
  return token !== null && given !== undefined && timingSafeEqual(Buffer.from(sha256(token)), Buffer.from(sha256(given)));
}

/** After the response inside a request of the server; at once in a test that calls the handler itself. */
function later(work: () => Promise<unknown>): void {
  const quiet = () => work().catch(() => undefined);
  try {
    after(quiet);
  } catch {
    void quiet();
  }
}
