import { and, desc, eq, inArray } from "drizzle-orm";
import type { Program } from "../../../domain/program";
import { programById } from "../../../lib/catalogue";
import type { Ctx } from "../../../lib/context";
import { ownPrograms } from "../../../lib/db/schema/own-programs";
import { isUuid } from "../../../lib/ids";
import { ownProgramWords } from "../own-program-words";

/** A program by the id an enrolment or an address has: a shipped one at its version, or one of the lifter's own. */
export async function findProgram(ctx: Ctx, id: string, version?: number): Promise<Program | null> {
  return programById(id, version) ?? (await ownProgramsById(ctx, [id])).get(id) ?? null;
}

/** The same for several at once, in one statement; none when all of them are shipped. */
export async function findPrograms(
  ctx: Ctx,
  wanted: readonly { readonly programId: string; readonly programVersion: number }[],
): Promise<(programId: string, version: number) => Program | null> {
  const own = await ownProgramsById(
    ctx,
    wanted.filter(({ programId }) => programById(programId) === null).map(({ programId }) => programId),
  );
  return (programId, version) => programById(programId, version) ?? own.get(programId) ?? null;
}

/** Every program of the lifter's own, the newest first. */
export async function ownProgramList(ctx: Ctx): Promise<readonly Program[]> {
  const rows = await ctx.db
    .select({ program: ownPrograms.program })
    .from(ownPrograms)
    .where(eq(ownPrograms.userId, ctx.userId))
    .orderBy(desc(ownPrograms.createdAt), desc(ownPrograms.id));
  return rows.map(({ program }) => ownProgramWords(program));
}

async function ownProgramsById(ctx: Ctx, ids: readonly string[]): Promise<ReadonlyMap<string, Program>> {
  const possible = [...new Set(ids.filter(isUuid))];
  if (possible.length === 0) return new Map();
  const rows = await ctx.db
    .select({ id: ownPrograms.id, program: ownPrograms.program })
    .from(ownPrograms)
    .where(and(eq(ownPrograms.userId, ctx.userId), inArray(ownPrograms.id, possible)));
  return new Map(rows.map(({ id, program }) => [id, ownProgramWords(program)]));
}
