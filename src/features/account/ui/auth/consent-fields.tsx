import Link from "next/link";
import { auth as copy } from "@/lib/copy/en/auth";
import { Consent } from "./consent";

/** Age with the terms, and the lifter's data: two boxes, each by itself. */
export function ConsentFields({ errors }: { errors: Readonly<Record<string, string>> }) {
  return (
    <>
      <Consent name="acceptTerms" error={errors.acceptTerms}>
        {copy.signup.terms.before}
        <Link href="/terms" className={INLINE}>
          {copy.signup.terms.terms}
        </Link>
        {copy.signup.terms.between}
        <Link href="/privacy" className={INLINE}>
          {copy.signup.terms.privacy}
        </Link>
        {copy.signup.terms.after}
      </Consent>
      <Consent name="acceptHealth" error={errors.acceptHealth}>
        {copy.signup.health}
      </Consent>
    </>
  );
}

/** What is missing, a message a box. */
export function consentProblems(fields: FormData): Readonly<Record<string, string>> {
  return {
    ...(fields.has("acceptTerms") ? {} : { acceptTerms: copy.errors.terms }),
    ...(fields.has("acceptHealth") ? {} : { acceptHealth: copy.errors.health }),
  };
}

const INLINE = "rounded-control font-medium text-accent-text underline underline-offset-4";
