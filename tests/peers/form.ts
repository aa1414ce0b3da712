export type Form = { [name: string]: string | Form };

/** A form body with names such as `line_items[0][price]`, as a tree. */
export function readForm(body: string): Form {
  const tree: Form = {};
  for (const [name, value] of new URLSearchParams(body)) {
    const path = name.split(/[[\]]+/).filter((part) => part !== "");
    let at = tree;
    for (const part of path.slice(0, -1)) {
      const next = at[part];
      const branch: Form = typeof next === "object" ? next : {};
      at[part] = branch;
      at = branch;
    }
    at[path.at(-1) ?? ""] = value;
  }
  return tree;
}

export function textAt(form: Form, name: string): string | null {
  const value = form[name];
  return typeof value === "string" ? value : null;
}

export function formAt(form: Form, name: string): Form {
  const value = form[name];
  return typeof value === "object" ? value : {};
}
