import { z } from "zod";
import { endpoint } from "../../lib/http/endpoint";
import { Id, line } from "../../lib/http/shapes";

export const FEEDBACK_KINDS = ["problem", "idea", "thanks"] as const;
const TEXT_MAX = 2_000;
const ROUTE_MAX = 200;
const VERSION_MAX = 40;

export const sendFeedback = endpoint({
  id: "sendFeedback",
  method: "POST",
  path: "/feedback",
  access: "user",
  limit: "feedback",
  summary: "A problem, an idea or thanks, to whoever runs this instance; a repeat of the same id is one message",
  input: z.strictObject({
    feedbackId: Id,
    kind: z.enum(FEEDBACK_KINDS),
    text: line(TEXT_MAX, 1),
    /** The pattern of the page it is about, without ids. */
    route: line(ROUTE_MAX),
    version: line(VERSION_MAX),
  }),
  output: z.object({ received: z.literal(true) }),
});
