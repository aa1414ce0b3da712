"use client";
import { useProfile } from "@/features/account/client/profile";
import { todayIn } from "@/features/account/client/today";
import { pain as copy } from "@/lib/copy/en/pain";
import { vocabulary } from "@/lib/copy/en/vocabulary";
import { formatDay } from "@/lib/copy/format";
import { Button } from "@/ui/button";
import { RowGroup } from "@/ui/settings-row";
import { useFreshMarks, usePain } from "../client/use-pain";

/** Everything that hurts, in the settings; nothing while nothing does. */
export function PainMarks() {
  const { timeZone } = useProfile().profile;
  const marks = useFreshMarks();
  const pain = usePain(() => todayIn(timeZone));
  if (marks.length === 0) return null;
  return (
    <div>
      <RowGroup title={copy.title}>
        {marks.map((mark) => {
          const area = vocabulary.areas[mark.area];
          return (
            <li key={mark.id} className="flex min-h-14 flex-wrap items-center gap-x-4 px-4 py-2">
              <span className="min-w-0 flex-[1_1_10rem]">
                <span className="block">{mark.name}</span>
                <span className="block text-sm text-ink-2">{copy.short(area, formatDay(mark.day))}</span>
              </span>
              <Button
                variant="link"
                aria-label={copy.fineLabel(mark.name, area.toLowerCase())}
                onClick={() => void pain.clear(mark)}
              >
                {copy.fine}
              </Button>
            </li>
          );
        })}
      </RowGroup>
      <p className="px-4 pt-2 text-sm text-ink-3">{copy.hint}</p>
    </div>
  );
}
