import * as sessions from "../../../lib/auth/sessions";
import type { Ctx } from "../../../lib/context";
import { notFound } from "../../../lib/errors";
import type { InputOf, OutputOf } from "../../../lib/http/endpoint";
import { noteSecurity } from "../../../lib/security-events";
import type * as contract from "../contract";

/** `current` is the session of the request itself. */
export async function listSessions(ctx: Ctx, current: string): Promise<OutputOf<typeof contract.listSessions>> {
  const rows = await sessions.listSessions(ctx.services.database, ctx.userId, current, ctx.now());
  return {
    items: rows.map(({ id, device, startedAt, lastUsedAt, isCurrent }) => ({
      id,
      device,
      createdAt: startedAt.toISOString(),
      lastUsedAt: lastUsedAt.toISOString(),
      current: isCurrent,
    })),
  };
}

export async function revokeSession(
  ctx: Ctx,
  { sessionId }: InputOf<typeof contract.revokeSession>,
): Promise<OutputOf<typeof contract.revokeSession>> {
  const device = await sessions.revokeSession(ctx.services.database, ctx.userId, sessionId);
  if (device === null) throw notFound("Session");
  await noteSecurity(ctx.services, { kind: "session-ended", userId: ctx.userId, device, now: ctx.now() });
  return { revoked: 1 };
}

/** `headers` are those of the device that stays signed in. */
export async function revokeOtherSessions(
  ctx: Ctx,
  current: string,
  headers?: Headers,
): Promise<OutputOf<typeof contract.revokeOtherSessions>> {
  const revoked = await sessions.revokeOthers(ctx.services.database, ctx.userId, current);
  if (revoked > 0) await noteSecurity(ctx.services, { kind: "sessions-ended", userId: ctx.userId, headers, now: ctx.now() });
  return { revoked };
}
