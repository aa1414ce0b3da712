import { z } from "zod";
import { endpoint } from "../../lib/http/endpoint";

/** The interface described by itself. */
export const readOpenapi = endpoint({
  id: "readOpenapi",
  method: "GET",
  path: "/openapi.json",
  access: "public",
  limit: "public",
  summary: "This interface as OpenAPI 3.1",
  input: z.strictObject({}),
  output: z.record(z.string(), z.unknown()),
});
