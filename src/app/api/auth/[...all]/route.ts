import { after } from "next/server";
import { deliver } from "@/wiring/deliver";
import { started } from "@/wiring/services";

async function handle(request: Request): Promise<Response> {
  const mo = started();
  const response = await mo.auth.routes(request);
  // A failed delivery is tried again by the sweep.
  if (request.method !== "GET") after(() => deliver(mo).catch(() => undefined));
  return response;
}

export { handle as DELETE, handle as GET, handle as PATCH, handle as POST, handle as PUT };
