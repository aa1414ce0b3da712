import "server-only";
import { z } from "zod";
import type { Endpoint } from "../lib/http/endpoint";
import { ProblemSchema } from "../lib/http/problem";
import { endpoints } from "./endpoints";

/** OpenAPI 3.1, made from the contracts alone. */
export function openapi(): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const e of endpoints) {
    const path = e.path.replace(/:(\w+)/g, "{$1}");
    paths[path] ??= {};
    paths[path][e.method.toLowerCase()] = operation(e);
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Mo",
      version: "1",
      description: "Training, records and coaching of one lifter. Every change is idempotent: the client names what it creates.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/api/v1" }],
    tags: [...new Set(endpoints.map(tagOf))].map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: { session: { type: "apiKey", in: "cookie", name: "__Host-mo_session" } },
      schemas: { Problem: z.toJSONSchema(ProblemSchema) },
    },
  };
}

interface JsonObject {
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
  readonly [key: string]: unknown;
}

/** Parts of an input that travel as headers. */
const FROM_HEADERS = ["ifMatch", "idempotencyKey"];

function operation(e: Endpoint) {
  const input = z.toJSONSchema(e.input, { io: "input", unrepresentable: "any" }) as JsonObject;
  const inPath = [...e.path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? "");
  const fields = Object.entries(input.properties ?? {}).filter(
    ([name]) => !inPath.includes(name) && !FROM_HEADERS.includes(name),
  );
  const required = (input.required ?? []).filter((name) => fields.some(([field]) => field === name));
  const parameters = [
    ...inPath.map((name) => ({ name, in: "path", required: true, schema: input.properties?.[name] ?? { type: "string" } })),
    ...(e.method === "GET"
      ? fields.map(([name, schema]) => ({ name, in: "query", required: required.includes(name), schema }))
      : []),
    ...(e.versioned && e.method !== "GET"
      ? [{ name: "If-Match", in: "header", required: true, schema: { type: "string" } }]
      : []),
    ...(e.keyed
      ? [{ name: "Idempotency-Key", in: "header", required: true, schema: { type: "string", minLength: 8, maxLength: 64 } }]
      : []),
  ];
  const body = { type: "object", properties: Object.fromEntries(fields), required, additionalProperties: false };
  return {
    operationId: e.id,
    summary: e.summary,
    tags: [tagOf(e)],
    ...(e.access === "public" ? { security: [] } : { security: [{ session: [] }] }),
    parameters,
    ...(e.method === "GET" || fields.length === 0
      ? {}
      : { requestBody: { required: true, content: { "application/json": { schema: body } } } }),
    responses: {
      200: {
        description: "Done",
        content: { "application/json": { schema: z.toJSONSchema(e.output, { io: "output", unrepresentable: "any" }) } },
      },
      default: {
        description: "A problem",
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    },
  };
}

function tagOf(e: Endpoint): string {
  return e.path.split("/")[1] ?? "";
}
