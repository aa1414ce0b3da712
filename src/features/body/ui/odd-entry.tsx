"use client";
import { useProfile } from "@/features/account/client/profile";
import { body as copy } from "@/lib/copy/en/body";
import { formatLoad } from "@/lib/copy/format";
import { call } from "@/lib/http/client";
import { Banner } from "@/ui/banner";
import { Button } from "@/ui/button";
import type * as contract from "../contract";
import type { Body } from "./weight-entries";

/** An unlikely weigh-in waits for a yes, or goes. */
export function OddEntry({ body, onChanged }: { body: Body; onChanged: () => void }) {
  const { unit } = useProfile().profile;
  const entry = body.entries.find(({ id }) => id === body.odd?.id);
  if (!entry) return null;
  const confirm = async () => {
    await call<typeof contract.logWeight>("logWeight", {
      weightId: entry.id,
      day: entry.day,
      weight: { value: entry.value, unit: entry.unit },
      note: entry.note,
      confirmed: true,
    });
    onChanged();
  };
  const remove = async () => {
    await call<typeof contract.deleteWeight>("deleteWeight", { weightId: entry.id });
    onChanged();
  };
  return (
    <Banner
      tone="warning"
      action={
        <>
          <Button variant="secondary" onClick={() => void confirm()}>
            {copy.oddYes}
          </Button>
          <Button variant="ghost" onClick={() => void remove()}>
            {copy.oddNo}
          </Button>
        </>
      }
    >
      {copy.odd(formatLoad(entry.kg, unit))}
    </Banner>
  );
}
