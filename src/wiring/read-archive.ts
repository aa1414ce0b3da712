import "server-only";
import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { and, eq, gt, isNotNull } from "drizzle-orm";
import type * as contract from "../features/account/contract";
import { type Ctx, inReading } from "../lib/context";
import { exportArchives } from "../lib/db/schema/archives";
import { AppError } from "../lib/errors";
import type { InputOf } from "../lib/http/endpoint";
import { fileHeaders } from "./export-account";
import { archiveKey } from "./make-archives";

/** The lifter's own file while its day lasts; anybody else's, and one that is gone, was never there. */
export async function readArchive(ctx: Ctx, { archiveId: id }: InputOf<typeof contract.readArchive>): Promise<Response> {
  const { userId } = ctx;
  const { userId: owner, id: own, readyAt, expiresAt } = exportArchives;
  const isThere = and(eq(owner, userId), eq(own, id), isNotNull(readyAt), gt(expiresAt, ctx.now()));
  const [row] = await inReading(ctx, ({ db }) => db.select({ id: own }).from(exportArchives).where(isThere));
  const packed = row ? await ctx.services.files.open(archiveKey({ userId, id })) : null;
  if (packed === null) throw new AppError("not-found", "This file isn't there any more. Ask for a new one.");
  const file = Readable.toWeb(Readable.from([packed]).pipe(createGunzip()));
  return new Response(file as ReadableStream<Uint8Array>, { headers: fileHeaders(userId) });
}
