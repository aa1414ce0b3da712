"use client";
import { useState } from "react";
import { frame } from "@/lib/copy/en/frame";
import { Button } from "@/ui/button";
import { Icon } from "@/ui/icon";
import { useToast } from "@/ui/toast";
import { signOut } from "../../client/sign-out";

export function SignOutButton() {
  const [busy, setBusy] = useState(false);
  const show = useToast();
  return (
    <Button
      variant="ghost"
      busy={busy}
      icon={<Icon name="logout" size={20} />}
      onClick={async () => {
        setBusy(true);
        if (await signOut()) return;
        setBusy(false);
        show({ text: frame.offline.needsConnection, tone: "warning" });
      }}
    >
      {frame.nav.signOut}
    </Button>
  );
}
