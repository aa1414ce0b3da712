import type { Problem } from "../http/problem";
import { frame } from "./en/frame";

/** A problem in one message: the server's own sentence, and where the fault is ours the request, so that support can find it. */
export function problemText({ code, detail, requestId }: Pick<Problem, "code" | "detail" | "requestId">): string {
  return code === "internal" && requestId ? `${detail} ${frame.errors.requestId(requestId)}` : detail;
}
