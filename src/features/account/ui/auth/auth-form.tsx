import type { FormEvent, ReactNode, RefObject } from "react";
import { Button } from "@/ui/button";
import { Notice } from "./notice";

type Props = {
  form: RefObject<HTMLFormElement | null>;
  submit: (event: FormEvent<HTMLFormElement>) => void;
  busy: boolean;
  disabled: boolean;
  notice: string | null;
  /** Words of the button, at rest and at work. */
  label: string;
  working: string;
  children: ReactNode;
};

/** Fields, what went wrong as a whole, one wide button. */
export function AuthForm({ form, submit, busy, disabled, notice, label, working, children }: Props) {
  return (
    <form ref={form} onSubmit={submit} method="post" noValidate className="grid gap-5 [&>:empty]:hidden">
      {children}
      <Notice text={notice} />
      <Button type="submit" size="lg" wide busy={busy} disabled={disabled}>
        {busy ? working : label}
      </Button>
    </form>
  );
}
