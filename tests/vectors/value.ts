/** Untyped input of a vector. */
export type Dict = Readonly<Record<string, unknown>>;

/** Readers that fail loudly: a vector without the key an adapter needs is a fault of the adapter. */
export function num(from: Dict, key: string): number {
  const value = from[key];
  if (typeof value === "string" && /^\d+\/\d+$/.test(value)) {
    const [over, under] = value.split("/").map(Number);
    return over! / under!;
  }
  if (typeof value !== "number") throw new TypeError(`${key} is no number: ${JSON.stringify(value)}`);
  return value;
}

export function numOr<T>(from: Dict, key: string, fallback: T): number | T {
  return from[key] === undefined || from[key] === null ? fallback : num(from, key);
}

export function text(from: Dict, key: string): string {
  const value = from[key];
  if (typeof value !== "string") throw new TypeError(`${key} is no text: ${JSON.stringify(value)}`);
  return value;
}

export function list<T = number>(from: Dict, key: string): readonly T[] {
  const value = from[key];
  if (!Array.isArray(value)) throw new TypeError(`${key} is no list: ${JSON.stringify(value)}`);
  return value as T[];
}

export function dict(from: Dict, key: string): Dict {
  const value = from[key];
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new TypeError(`${key} is no object`);
  return value as Dict;
}
