import "server-only";
import type { Ctx } from "../lib/context";
import { frames } from "../lib/http/answered";
import { apiHeaders } from "../lib/http/headers";
import { noteSecurity } from "../lib/security-events";
import { accountFile } from "./account-file";
import { takeSlot } from "./export-slots";
import { streamed } from "./export-stream";

/** Everything Mo holds of the lifter as one JSON file, written while it is read. */
export async function exportAccount(ctx: Ctx, _: unknown, { headers: theirs }: Request): Promise<Response> {
  const leave = takeSlot(ctx.userId);
  try {
    await noteSecurity(ctx.services, { kind: "exported", userId: ctx.userId, headers: theirs, now: ctx.now() });
    const parts = accountFile(ctx);
    // What fails before the first byte is still a proper answer.
    const first = await parts.next();
    const headers = fileHeaders(ctx.userId);
    return new Response(streamed(first.value ?? "", parts, { over: leave, failed: (error) => tell(ctx, error) }), { headers });
  } catch (error) {
    leave();
    throw error;
  }
}

/** What makes a browser keep it as a file. */
export function fileHeaders(userId: string): Headers {
  const headers = apiHeaders();
  headers.set("Content-Type", "application/json; charset=utf-8");
  headers.set("Content-Disposition", `attachment; filename="mo-data-export-${userId}.json"`);
  return headers;
}

function tell({ requestId, services }: Ctx, error: unknown): void {
  services.log.write("error", { event: "fault", requestId, where: "exportAccount", ...frames(error) });
}
