"use client";
import { useProfile } from "@/features/account/client/profile";
import { body as copy } from "@/lib/copy/en/body";
import { formatLoad } from "@/lib/copy/format";
import { Banner } from "@/ui/banner";
import { Button } from "@/ui/button";
import { useWeigh } from "../client/use-weigh";
import type { Body, Entry } from "../summarize";

/** An unlikely weigh-in, from another device or an older day, waits for a yes or a correction. */
export function OddEntry({ body, onChange }: { body: Body; onChange: (entry: Entry) => void }) {
  const { unit } = useProfile().profile;
  const { confirm } = useWeigh();
  const entry = body.entries.find(({ id }) => id === body.odd?.id);
  if (!entry) return null;
  return (
    <Banner
      tone="warning"
      action={
        <>
          <Button variant="secondary" onClick={() => void confirm(entry)}>
            {copy.oddYes}
          </Button>
          <Button variant="ghost" onClick={() => onChange(entry)}>
            {copy.oddNo}
          </Button>
        </>
      }
    >
      {copy.odd(formatLoad(entry.kg, unit))}
    </Banner>
  );
}
