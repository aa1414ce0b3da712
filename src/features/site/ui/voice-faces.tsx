import type { CoachId } from "@/domain/vocabulary";
import { siteDemo } from "@/lib/copy/en/site-demo";
import { CastAvatar } from "@/ui/avatar-cast";
import { cx } from "@/ui/cx";
import type { Voice } from "../voice";

type Props = { voices: readonly Voice[]; value: CoachId; onChange: (coach: CoachId) => void };

/** Eight faces, one lit, all of them still: the speaker below is the one that moves. Radios underneath, so arrow keys walk the row. */
export function VoiceFaces({ voices, value, onChange }: Props) {
  return (
    <fieldset>
      <legend className="sr-only">{siteDemo.voices.coach}</legend>
      <div className="grid grid-cols-4 gap-x-1 gap-y-3 sm:grid-cols-8">
        {voices.map(({ id, name }) => (
          <label
            key={id}
            data-coach={id}
            className={cx(
              "press relative flex cursor-pointer flex-col items-center gap-2 rounded-button py-2 text-sm font-medium text-ink-2",
              "outline-[var(--mo-focus)] has-checked:text-coach-text has-focus-visible:outline-2",
            )}
          >
            <input
              type="radio"
              name="voice"
              checked={id === value}
              onChange={() => onChange(id)}
              className="peer absolute inset-0 z-10 cursor-pointer opacity-0"
            />
            <CastAvatar
              coach={id}
              expression={id === value ? "happy" : "neutral"}
              className={cx(
                "size-14! opacity-60 transition-opacity **:animate-none! peer-checked:opacity-100 peer-hover:opacity-100",
                "peer-checked:outline-[3px] peer-checked:outline-offset-2 peer-checked:outline-[var(--mo-coach-graphic)]",
              )}
            />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
