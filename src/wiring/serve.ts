import "server-only";
import type { z } from "zod";
import type { Ctx } from "../lib/context";
import { hasBearer } from "../lib/http/bearer";
import type { Access, Endpoint, InputOf, OutputOf } from "../lib/http/endpoint";
import { type Door, type Handler, serveWith } from "../lib/http/serve";
import { clientAddress } from "./client-address";
import { deliver } from "./deliver";
import { later } from "./later";
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
    bearer: (access, headers) => hasBearer(headers, tokenFor(mo, access)),
    take: (e, userId, headers) => {
      if (userId) return mo.limits.take(e.limit, mo.keys.pseudonym("limit", userId));
      const address = clientAddress(headers);
      if (address === null) return mo.limits.take("anonymous", "all");
      return mo.limits.take(e.limit === "api" ? "public" : e.limit, mo.keys.pseudonym("limit", address));
    },
    later,
    deliver: () => deliver(mo),
  };
}

function tokenFor(mo: Started, access: Access): string | null {
  return access === "ops" ? mo.config.opsToken : access === "cron" ? mo.config.cronSecret : null;
}
