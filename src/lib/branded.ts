/**
 * A class of errors to extend that `instanceof` knows in every bundle: the start and the routes are bundled apart, so a class
 * of Mo is there twice, and what one throws the other catches (decision 042). `name` tells the classes apart.
 */
export function branded(name: string) {
  const brand = Symbol.for(`mo.${name}`);
  return class extends Error {
    constructor(message?: string, options?: ErrorOptions) {
      super(message, options);
      Object.defineProperty(this, brand, { value: true });
    }

    static override [Symbol.hasInstance](value: unknown): boolean {
      return value instanceof Error && brand in value;
    }
  };
}
