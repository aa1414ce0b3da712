"use client";
import { type FormEvent, useState } from "react";
import { auth as copy } from "@/lib/copy/en/auth";
import { Button } from "@/ui/button";
import { ConsentFields, consentProblems } from "../auth/consent-fields";
import { Notice } from "../auth/notice";
import { place } from "../auth/use-address";

type Props = { done: (given: object) => void; notice: string | null };

/** The same two boxes as on Mo's own page. */
export function ClerkConsent({ done, notice }: Props) {
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const wrong = consentProblems(new FormData(event.currentTarget));
    setErrors(wrong);
    if (Object.keys(wrong).length === 0) done({ acceptTerms: true, acceptHealth: true, ...place() });
  };
  return (
    <form onSubmit={submit} method="post" noValidate className="grid gap-5 [&>:empty]:hidden">
      <ConsentFields errors={errors} />
      <Notice text={notice} />
      <Button type="submit" size="lg" wide>
        {copy.signup.goOn}
      </Button>
    </form>
  );
}
