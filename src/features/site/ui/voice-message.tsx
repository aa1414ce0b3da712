import type { CoachId } from "@/domain/vocabulary";
import { siteDemo } from "@/lib/copy/en/site-demo";
import { CastAvatar } from "@/ui/avatar-cast";
import { cx } from "@/ui/cx";
import type { ShownMoment, Voice } from "../voice";

type Props = { voices: readonly Voice[]; coach: CoachId; moment: ShownMoment /** Read aloud when it changes. */; live: boolean };

/** The facts, and one coach saying them. All eight lines share one cell, so the longest gives the height at any text size. */
export function VoiceMessage({ voices, coach, moment, live }: Props) {
  const speaker = voices.find((voice) => voice.id === coach);
  return (
    <>
      <dl className="num flex flex-wrap items-baseline gap-x-5 gap-y-1 text-sm font-medium tracking-normal">
        <dt className="font-sans text-ink-3">{siteDemo.voices.facts}</dt>
        {siteDemo.voices.factLines[moment].map((fact) => (
          <dd key={fact} className="text-ink-2">
            {fact}
          </dd>
        ))}
      </dl>
      <figure className="mt-4 border-s-[3px] border-coach-graphic ps-5 md:ps-8">
        <figcaption className="flex items-center gap-3">
          <CastAvatar coach={coach} size="md" expression={moment === "record" ? "celebrate" : "happy"} />
          <span>
            <span className="block font-semibold text-coach-text">{speaker?.name}</span>
            <span className="block text-sm text-ink-3">{speaker?.role}</span>
          </span>
        </figcaption>
        <blockquote className="mt-4 grid" aria-live={live ? "polite" : "off"}>
          {voices.map(({ id, lines }) => (
            <p
              key={`${id}-${moment}`}
              aria-hidden={id === coach ? undefined : true}
              className={cx(
                "col-start-1 row-start-1 text-2xl leading-snug font-medium text-pretty md:text-3xl",
                id === coach ? "mo-rise" : "invisible",
              )}
            >
              {lines[moment]}
            </p>
          ))}
        </blockquote>
      </figure>
    </>
  );
}
