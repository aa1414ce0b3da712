import * as contract from "@/features/account/contract";
import { listSessions, revokeOtherSessions } from "@/features/account/server/sessions";
import { serve } from "@/wiring/serve";
import { sessionOf } from "@/wiring/session";

export const GET = serve(contract.listSessions, async (ctx, _, request) => listSessions(ctx, await sessionOf(request)));
export const DELETE = serve(contract.revokeOtherSessions, async (ctx, _, request) =>
  revokeOtherSessions(ctx, await sessionOf(request), request.headers),
);
