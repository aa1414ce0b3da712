import { sha256 } from "../keys";

/**
 * Lets the library work with session tokens while the database sees only their SHA-256: values going in are
 * hashed, rows coming out of a look-up by token get the caller's token back.
 */
export function withHashedTokens<A extends object>(adapter: A): A {
  return new Proxy(adapter, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== "function") return value;
      if (name === "transaction")
        return (work: (inner: object) => unknown) => value.call(target, (inner: object) => work(withHashedTokens(inner)));
      return async (call: unknown, ...rest: unknown[]) => {
        if (!isSessionCall(call)) return value.call(target, call, ...rest);
        return withToken(await value.call(target, hashed(call), ...rest), tokenIn(call));
      };
    },
  });
}

interface Condition {
  readonly field: string;
  readonly value: unknown;
}

interface SessionCall {
  readonly model: "session";
  readonly data?: Readonly<Record<string, unknown>>;
  readonly update?: Readonly<Record<string, unknown>>;
  readonly where?: readonly Condition[];
}

function isSessionCall(call: unknown): call is SessionCall {
  return typeof call === "object" && call !== null && "model" in call && call.model === "session";
}

function hashed(call: SessionCall): SessionCall {
  return {
    ...call,
    ...(call.data ? { data: hashedFields(call.data) } : {}),
    ...(call.update ? { update: hashedFields(call.update) } : {}),
    ...(call.where
      ? { where: call.where.map((one) => (one.field === "token" ? { ...one, value: hashedValue(one.value) } : one)) }
      : {}),
  };
}

function hashedFields(fields: Readonly<Record<string, unknown>>) {
  return "token" in fields ? { ...fields, token: hashedValue(fields.token) } : fields;
}

function hashedValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(hashedValue);
  return typeof value === "string" ? sha256(value) : value;
}

function tokenIn({ data, where }: SessionCall): string | null {
  const token = data?.token ?? where?.find(({ field }) => field === "token")?.value;
  return typeof token === "string" ? token : null;
}

function withToken(row: unknown, token: string | null): unknown {
  return token !== null && typeof row === "object" && row !== null && "token" in row ? { ...row, token } : row;
}
