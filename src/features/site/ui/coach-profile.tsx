import { siteDemo } from "@/lib/copy/en/site-demo";
import { CastAvatar } from "@/ui/avatar-cast";
import type { Voice } from "../voice";

/** One coach at length: face, character and three lines on the sample facts. */
export function CoachProfile({ voice }: { voice: Voice }) {
  const { id, name, role, character, lines } = voice;
  return (
    <li data-coach={id} id={id} className="grid scroll-mt-6 gap-6 border-t border-line py-10 md:grid-cols-12 md:py-14">
      <div className="flex flex-wrap items-start gap-5 md:col-span-5">
        <CastAvatar coach={id} expression="happy" size="xl" />
        <div className="min-w-0 flex-1 basis-36 pt-1">
          <h2 className="text-3xl font-semibold text-coach-text">{name}</h2>
          <p className="mt-1 text-sm text-ink-3">{role}</p>
          <p className="mt-3 text-ink-2">{character}</p>
        </div>
      </div>
      <dl className="grid gap-5 border-s-[3px] border-coach-graphic ps-5 md:col-span-7 md:ps-8">
        {(["greeting", "set", "record"] as const).map((moment) => (
          <div key={moment}>
            <dt className="text-xs text-ink-3">{siteDemo.voices.moments[moment]}</dt>
            <dd className="mt-0.5 text-lg text-pretty">{lines[moment]}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
