import type { Dict } from "./value";

/** A vector of the file; `fn` names the function under test. */
export interface Vector {
  readonly id: string;
  readonly fn: string;
  readonly input: Dict;
  readonly expected: Dict;
  /** Number = largest difference; text = a property the adapter checks itself. */
  readonly tolerance: number | string;
}

/** Calls one function: snake_case in, snake_case out. Only the keys of `vector.expected` are compared. */
export type Adapter = (input: Dict, vector: Vector) => Dict;

/** One module's adapters, keyed by the exact `fn` of the vectors. */
export type AdapterTable = Readonly<Record<string, Adapter>>;
