"use client";
import { useState } from "react";
import { methods } from "@/lib/copy/en/sign-in-methods";
import { Button } from "@/ui/button";
import { addPasskey, deviceName } from "../../client/passkey";
import { askAuth } from "./ask-auth";
import { Heading } from "./heading";
import { Notice } from "./notice";

const copy = methods.passkey;

/** After the third sign-in: a key for the next one. Either answer goes on; no means never again. */
export function PasskeyOffer({ done }: { done: () => void }) {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const add = async () => {
    setBusy(true);
    const outcome = await addPasskey(askAuth, deviceName());
    if (outcome === "ok") return done();
    setBusy(false);
    setTrouble(typeof outcome === "object" ? outcome.said || copy.notAdded : null);
  };
  const decline = async () => {
    await askAuth("passkey/decline", {});
    done();
  };
  return (
    <>
      <Heading title={copy.offerTitle} lead={copy.offerLead} expression="happy" />
      <div className="grid justify-items-start gap-4">
        <Button size="lg" wide busy={busy} onClick={() => void add()}>
          {busy ? copy.working : copy.add}
        </Button>
        <Notice text={trouble} />
        <Button variant="link" onClick={() => void decline()}>
          {copy.decline}
        </Button>
      </div>
    </>
  );
}
