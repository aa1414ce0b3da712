import { frame } from "./en/frame";

/** The request that failed, for support; nothing where it never reached the server. */
export function requestLine(failure: { readonly requestId: string } | null | undefined): string | undefined {
  return failure?.requestId ? frame.errors.requestId(failure.requestId) : undefined;
}
