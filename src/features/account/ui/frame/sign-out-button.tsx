"use client";
import { useState } from "react";
import { frame } from "@/lib/copy/en/frame";
import { useLeaveDevice } from "@/lib/offline/device";
import { Button } from "@/ui/button";
import { Icon } from "@/ui/icon";
import { useLater } from "@/ui/use-later";
import { useProfile } from "../../client/profile";
import { signOut, unsentSettings } from "../../client/sign-out";

const question = () => import("./unsent-dialog");

/** Signs out; what the server does not have yet is sent first, and asked about when that fails. */
export function SignOutButton() {
  const { profile } = useProfile();
  const { unsent, forget } = useLeaveDevice();
  const [busy, setBusy] = useState(false);
  const [left, setLeft] = useState(0);
  const Question = useLater(question)?.UnsentDialog;

  const leave = async (keep: boolean) => {
    setBusy(true);
    await signOut(() => forget({ keep }));
  };
  const ask = async () => {
    setBusy(true);
    const count = (await unsentSettings(profile)) + (await unsent());
    if (count === 0) return leave(false);
    setBusy(false);
    setLeft(count);
  };
  return (
    <>
      <Button variant="ghost" busy={busy} icon={<Icon name="logout" size={20} />} onClick={() => void ask()}>
        {frame.nav.signOut}
      </Button>
      {Question ? <Question count={left} busy={busy} onStay={() => setLeft(0)} onLeave={() => void leave(true)} /> : null}
    </>
  );
}
