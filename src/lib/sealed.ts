import type { Ctx } from "./context";

/** Seals a field of one of the lifter's rows; null stays null. */
export function sealField(ctx: Ctx, table: string, column: string, row: string, value: string | null): string | null {
  return value === null ? null : ctx.services.keys.seal(value, { table, column, row, user: ctx.userId });
}

/** Opens what `sealField` sealed. */
export function openField(ctx: Ctx, table: string, column: string, row: string, sealed: string | null): string | null {
  return sealed === null ? null : ctx.services.keys.open(sealed, { table, column, row, user: ctx.userId });
}
