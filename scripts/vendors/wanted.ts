/** One thing that a vendor should hold. */
export interface Wanted {
  /** What it is called in the output: "flag ai-coach". */
  readonly label: string;
  /** Where all of its kind are listed and made. */
  readonly listPath: string;
  /** Where one of them is changed; the id is the vendor's. */
  readonly onePath: (id: string) => string;
  readonly changeMethod: "PUT" | "PATCH";
  /** Field that tells it from the others, and its value in `body`. */
  readonly by: "name" | "key";
  readonly body: Readonly<Record<string, unknown>>;
}

/** True when everything that is wanted stands in what is there; what the vendor adds beside it is its own. */
export function holds(there: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted))
    return Array.isArray(there) && there.length === wanted.length && wanted.every((one, i) => holds(there[i], one));
  if (typeof wanted === "object" && wanted !== null) {
    if (typeof there !== "object" || there === null) return false;
    const fields = there as Record<string, unknown>;
    return Object.entries(wanted).every(([name, value]) => holds(fields[name], value));
  }
  // An id is a number at one address and a text at another.
  return typeof there === typeof wanted ? there === wanted : String(there) === String(wanted);
}
