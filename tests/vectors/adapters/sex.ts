import type { Sex, SexClass } from "../../../src/domain/vocabulary";
import type { Dict } from "../value";

/** "M" and "F" as vectors and meet results write them; anything else is no class. */
export function sexOf(input: Dict): Sex {
  const letter = String(input.sex ?? "")
    .slice(0, 1)
    .toUpperCase();
  if (input.sex === "Mx") return "unspecified";
  return letter === "M" ? "male" : letter === "F" ? "female" : "unspecified";
}

/** For tables that know only the two classes. */
export function sexClassOf(input: Dict): SexClass {
  const sex = sexOf(input);
  if (sex === "unspecified") throw new TypeError(`no sex class: ${JSON.stringify(input.sex)}`);
  return sex;
}
