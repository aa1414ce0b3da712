"use client";
import { type FormEvent, useState } from "react";
import { rareEndpoints } from "@/generated/rare-endpoints";
import { frame } from "@/lib/copy/en/frame";
import { settings } from "@/lib/copy/en/settings";
import { methods } from "@/lib/copy/en/sign-in-methods";
import { problemText } from "@/lib/copy/problem-text";
import { callAt } from "@/lib/http/client";
import { Button } from "@/ui/button";
import { Sheet } from "@/ui/sheet";
import { TextField } from "@/ui/text-field";
import { useToast } from "@/ui/toast";
import type * as contract from "../../contract";
import { text } from "../auth/checks";
import type { SignInMethod } from "./use-sign-in-methods";

const copy = methods.passkey;

type Props = { passkey: SignInMethod | null; onClose: () => void; onNamed: () => void };

/** What the lifter calls a passkey, to tell the phone's from the laptop's. */
export function NamePasskey({ passkey, onClose, onNamed }: Props) {
  const show = useToast();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = text(new FormData(event.currentTarget), "name").trim();
    if (!name) return setError(frame.errors.field.required);
    setBusy(true);
    const answer = await callAt<typeof contract.nameSignInMethod>(rareEndpoints.nameSignInMethod, {
      methodId: passkey?.id ?? "",
      name,
    });
    setBusy(false);
    if (!answer.ok) return setError(answer.offline ? settings.needsConnection : problemText(answer.problem));
    show({ text: copy.renamed, tone: "success" });
    onClose();
    onNamed();
  };
  return (
    <Sheet open={passkey !== null} onClose={onClose} title={copy.rename} closeLabel={frame.actions.close}>
      <form onSubmit={(event) => void save(event)} method="post" noValidate className="grid gap-5">
        <TextField
          label={copy.name}
          name="name"
          maxLength={40}
          autoComplete="off"
          defaultValue={passkey?.name ?? ""}
          error={error}
        />
        <Button type="submit" size="lg" wide busy={busy}>
          {copy.save}
        </Button>
      </form>
    </Sheet>
  );
}
