"use client";
import { useState } from "react";
import { auth } from "@/lib/copy/en/auth";
import { frame } from "@/lib/copy/en/frame";
import { Sheet } from "@/ui/sheet";
import { TextField } from "@/ui/text-field";
import { AuthForm } from "../auth/auth-form";
import { checkEmail, text } from "../auth/checks";
import { CodeEntry } from "../auth/code-entry";
import { useAuthForm } from "../auth/use-auth-form";
import { SignInAgain } from "./sign-in-again";

const copy = auth.changeEmail;
const PAGE = "/settings/account";

type Props = {
  open: boolean;
  /** Waits for its code; null where none was asked for. */
  waiting: string | null;
  /** False where the instance sends no mail: the change is then made at once. */
  sendsMail: boolean;
  onClose: () => void;
  /** A code was sent. */
  onAsked: () => void;
};

/** The new address, then the six digits that were sent to it. */
export function ChangeEmail(props: Props) {
  return (
    <Sheet open={props.open} onClose={props.onClose} title={copy.title} closeLabel={frame.actions.close}>
      <Steps {...props} />
    </Sheet>
  );
}

/** Inside the sheet, so that closing it forgets what was typed. */
function Steps({ waiting, sendsMail, onAsked }: Props) {
  const [sentTo, setSentTo] = useState(waiting);
  const asked = (email: string) => {
    setSentTo(email);
    onAsked();
  };
  if (sentTo !== null)
    return (
      <CodeEntry
        lead={auth.code.lead(sentTo)}
        confirm={{ path: "change-email/confirm" }}
        done={isChanged}
        back={{ label: copy.again, onPress: () => setSentTo(null) }}
      />
    );
  return <AskAddress sendsMail={sendsMail} asked={asked} />;
}

function AskAddress({ sendsMail, asked }: { sendsMail: boolean; asked: (email: string) => void }) {
  const { errors, reason, ...form } = useAuthForm({
    path: "change-email",
    read: (fields) => ({ email: text(fields, "email") }),
    check: ({ email }) => checkEmail(email),
    offline: frame.offline.needsConnection,
    done: ({ next }, { email }) => (next === "changed" ? isChanged() : asked(String(email).trim())),
  });
  return (
    <div className="grid gap-5">
      <p className="text-ink-2">{sendsMail ? copy.lead : copy.leadNoMail}</p>
      {reason === "stale" ? <SignInAgain next={PAGE} /> : null}
      <AuthForm
        {...form}
        notice={reason === "stale" ? null : form.notice}
        label={sendsMail ? copy.submit : copy.submitNoMail}
        working={copy.working}
      >
        <TextField
          label={copy.address}
          name="email"
          type="email"
          inputMode="email"
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
          required
          maxLength={254}
          error={errors.email}
        />
      </AuthForm>
    </div>
  );
}

/** A new page load: the address stands in more places than this one. */
function isChanged() {
  window.location.assign(`${PAGE}?moved=1`);
}
