import type { z } from "zod";
import type { Bucket } from "../rate-limit/port";

export type Method = "GET" | "PUT" | "POST" | "PATCH" | "DELETE";

/** Who may call: anyone, a signed-in lifter, or a bearer of the operator's or the cron's token. */
export type Access = "public" | "user" | "ops" | "cron";

/** The only description of a capability: route, client, OpenAPI, offline queue and tests all read it. */
export interface Endpoint<Id extends string = string, Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  /** At once the use-case's name, the operationId and the op name on the wire. */
  readonly id: Id;
  readonly method: Method;
  /** Below /api/v1, path names as `:name`; they are part of `input`. */
  readonly path: string;
  readonly access: Access;
  readonly limit: Bucket;
  readonly summary: string;
  readonly input: Input;
  readonly output: Output;
  /** Largest body in bytes; 256 KB unless told (platform specification 6.8). */
  readonly bodyMax?: number;
  /** Edited from forms: answers carry an ETag of `output.rev`, a change needs If-Match, given to `input.ifMatch`. */
  readonly versioned?: true;
  /** Not to be done twice: needs an Idempotency-Key of 8 to 64 characters, given to `input.idempotencyKey`. */
  readonly keyed?: true;
}

export type InputOf<E extends Endpoint> = z.output<E["input"]>;
export type SentTo<E extends Endpoint> = z.input<E["input"]>;
export type OutputOf<E extends Endpoint> = z.output<E["output"]>;

export function endpoint<const Id extends string, Input extends z.ZodType, Output extends z.ZodType>(
  described: Endpoint<Id, Input, Output>,
): Endpoint<Id, Input, Output> {
  return described;
}
