import "server-only";
import { frames } from "../lib/http/answered";
import { asAppError } from "../lib/http/problem";
import { requestIdOf } from "../lib/http/request-id";
import { started } from "./services";

interface Asked {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** A page that broke while it was rendered. The pattern of its address is named, never the address. */
export function pageFault(error: unknown, { headers }: Asked, pattern: string): void {
  const known = asAppError(error);
  if (known.code !== "internal") return;
  const own = ["x-request-id", "x-mo-guard"].flatMap((name) =>
    typeof headers[name] === "string" ? [[name, headers[name]]] : [],
  );
  const requestId = requestIdOf(new Headers(own as [string, string][]));
  started().log.write("error", { event: "fault", requestId, where: `page ${pattern}`, ...frames(known.cause) });
}
