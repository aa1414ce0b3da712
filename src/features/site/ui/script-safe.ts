/** JSON that can stand inside a script element: no text in it can close the element or open another. */
export function scriptSafe(value: object): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}
