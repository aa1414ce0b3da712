import { Spec, Validation } from "@cyclonedx/cyclonedx-library";

/** What the standard's schema says against the text of a CycloneDX 1.6 bill of materials, or null. */
export async function sbomProblem(text: string): Promise<string | null> {
  const errors = await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(text);
  return errors === null ? null : JSON.stringify(errors).slice(0, 2_000);
}
