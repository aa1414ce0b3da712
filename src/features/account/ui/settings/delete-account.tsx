"use client";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { rareEndpoints } from "@/generated/rare-endpoints";
import { count } from "@/lib/analytics/count";
import { auth } from "@/lib/copy/en/auth";
import { frame } from "@/lib/copy/en/frame";
import { myData } from "@/lib/copy/en/my-data";
import { settings } from "@/lib/copy/en/settings";
import { callAt } from "@/lib/http/client";
import { useLeaveDevice } from "@/lib/offline/device";
import { Button } from "@/ui/button";
import { SegmentedControl } from "@/ui/segmented-control";
import { Sheet } from "@/ui/sheet";
import { TextField } from "@/ui/text-field";
import { forgetAnswers } from "../../client/answers";
import type * as contract from "../../contract";
import { text } from "../auth/checks";
import { Notice } from "../auth/notice";
import { PasswordField } from "../auth/password-field";
import { SignInAgain } from "./sign-in-again";
import { useSignInMethods } from "./use-sign-in-methods";

const copy = myData.remove;
const WHEN = ["in-seven-days", "now"] as const;

type Props = { open: boolean; email: string; onClose: () => void };

/** The word, the password where there is one, and one of two days. */
export function DeleteAccount(props: Props) {
  return (
    <Sheet open={props.open} onClose={props.onClose} title={copy.title} closeLabel={frame.actions.close}>
      <DeleteForm {...props} />
    </Sheet>
  );
}

/** Inside the sheet, so that closing it forgets what was typed. */
function DeleteForm({ email }: Props) {
  const { forget } = useLeaveDevice();
  const [when, setWhen] = useState<(typeof WHEN)[number]>("in-seven-days");
  const { items } = useSignInMethods();
  const hasPassword = items?.some(({ what }) => what === "password") ?? true;
  const [busy, setBusy] = useState(false);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (Object.keys(errors).length > 0) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [errors]);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    const fields = new FormData(event.currentTarget);
    const [confirm, password] = [text(fields, "confirm"), text(fields, "password")];
    if (confirm !== copy.word) return setErrors({ confirm: copy.notTyped });
    if (hasPassword && !password) return setErrors({ password: frame.errors.field.required });
    setBusy(true);
    const answer = await callAt<typeof contract.deleteAccount>(rareEndpoints.deleteAccount, {
      confirm: copy.word,
      ...(hasPassword && { password }),
      when,
    });
    if (!answer.ok) {
      setBusy(false);
      return setErrors(troubleOf(answer));
    }
    // Said while this browser still knows that it may be: everything of the lifter is forgotten next.
    count({ name: "account_deleted", props: {} });
    await forgetAnswers();
    // Sets that never reached the server wait here for a lifter who keeps the account.
    await forget({ keep: when !== "now" });
    window.location.assign(when === "now" ? "/" : "/login");
  };
  return (
    <form ref={form} onSubmit={(event) => void submit(event)} method="post" noValidate className="grid gap-5 [&>:empty]:hidden">
      <p className="text-ink-2">{copy.lead}</p>
      <div>
        <SegmentedControl
          label={copy.when}
          options={WHEN.map((value) => ({ value, label: copy.options[value] }))}
          value={when}
          onChange={setWhen}
        />
        <p className="pt-2 text-sm text-ink-2">{copy.lines[when]}</p>
      </div>
      <TextField label={copy.confirm} name="confirm" autoComplete="off" autoCapitalize="characters" error={errors.confirm} />
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      {hasPassword ? <PasswordField use="current" name="password" error={errors.password} /> : null}
      <Notice text={errors.general ?? null} />
      {errors.stale ? <SignInAgain next="/settings/data" /> : null}
      <Button type="submit" variant="danger" size="lg" wide busy={busy}>
        {busy ? copy.working : copy.title}
      </Button>
    </form>
  );
}

type Failed = Extract<Awaited<ReturnType<typeof callAt>>, { readonly ok: false }>;

function troubleOf({ offline, problem }: Failed): Readonly<Record<string, string>> {
  if (offline) return { general: settings.needsConnection };
  if (problem.reason === "stale") return { stale: "stale" };
  if (problem.code === "limit-reached") return { general: copy.often };
  return problem.code === "invalid" ? { password: auth.errors.any } : { general: copy.failed };
}
