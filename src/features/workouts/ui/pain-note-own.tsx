"use client";
import { todayIn } from "@/features/account/client/today";
import type { Profile } from "@/features/account/contract";
import { pain as copy } from "@/lib/copy/en/pain";
import { vocabulary } from "@/lib/copy/en/vocabulary";
import { formatDay } from "@/lib/copy/format";
import { DeviceProvider } from "@/lib/offline/device";
import { Banner } from "@/ui/banner";
import { Button } from "@/ui/button";
import { useFreshMarks, usePain } from "../client/use-pain";

type Props = { member: Profile; exerciseId: string };

export function PainNoteOwn({ member, exerciseId }: Props) {
  return (
    <DeviceProvider userId={member.userId}>
      <Note member={member} exerciseId={exerciseId} />
    </DeviceProvider>
  );
}

function Note({ member, exerciseId }: Props) {
  const marks = useFreshMarks().filter((mark) => mark.exerciseId === exerciseId);
  const pain = usePain(() => todayIn(member.timeZone));
  return marks.map((mark) => {
    const area = vocabulary.areas[mark.area].toLowerCase();
    const fine = (
      <Button variant="link" aria-label={copy.fineLabel(mark.name, area)} onClick={() => void pain.clear(mark)}>
        {copy.fine}
      </Button>
    );
    return (
      <Banner key={mark.id} tone="warning" action={fine}>
        {copy.since(formatDay(mark.day), area)}
      </Banner>
    );
  });
}
