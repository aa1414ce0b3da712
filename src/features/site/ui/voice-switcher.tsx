"use client";
import { useEffect, useState } from "react";
import type { CoachId } from "@/domain/vocabulary";
import { siteDemo } from "@/lib/copy/en/site-demo";
import { Avatar } from "@/ui/avatar";
import { Button } from "@/ui/button";
import { Icon } from "@/ui/icon";
import { SegmentedControl } from "@/ui/segmented-control";
import { SHOWN_MOMENTS, type ShownMoment, type Voice } from "../voice";
import { VoiceFaces } from "./voice-faces";

const copy = siteDemo.voices;
const PAUSE_MS = 2600;

/** The same message in eight voices: the facts stand still while the words change. */
export function VoiceSwitcher({ voices }: { voices: readonly Voice[] }) {
  const [coach, setCoach] = useState<CoachId>("sam");
  const [moment, setMoment] = useState<ShownMoment>("set");
  const [playing, setPlaying] = useState(false);
  const at = voices.findIndex((voice) => voice.id === coach);
  const voice = voices[at];

  useEffect(() => {
    if (!playing) return;
    const timer = setTimeout(() => {
      const next = voices[at + 1];
      if (next) setCoach(next.id);
      else setPlaying(false);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [playing, at, voices]);

  const play = () => {
    const first = voices[0];
    if (!playing && first) setCoach(first.id);
    setPlaying(!playing);
  };
  const choose = (id: CoachId) => {
    setPlaying(false);
    setCoach(id);
  };

  if (!voice) return null;
  return (
    <div data-coach={coach}>
      <div className="noscript:hidden">
        <SegmentedControl
          label={copy.moment}
          labelHidden
          options={SHOWN_MOMENTS.map((value) => ({ value, label: copy.moments[value] }))}
          value={moment}
          onChange={setMoment}
        />
      </div>
      <dl className="num mt-6 flex flex-wrap items-baseline gap-x-6 gap-y-1 text-sm font-medium tracking-normal">
        <dt className="sr-only">{copy.facts}</dt>
        {copy.factLines[moment].map((fact) => (
          <dd key={fact} className="text-ink-2">
            {fact}
          </dd>
        ))}
      </dl>
      <figure className="mt-5 min-h-60 border-s-[3px] border-coach-graphic ps-5 sm:min-h-52 md:ps-8">
        <figcaption className="flex items-center gap-3">
          <Avatar coach={coach} size="md" expression={moment === "record" ? "celebrate" : "happy"} />
          <span>
            <span className="block font-semibold text-coach-text">{voice.name}</span>
            <span className="block text-sm text-ink-3">{voice.role}</span>
          </span>
        </figcaption>
        <blockquote className="mt-5" aria-live={playing ? "off" : "polite"}>
          <p key={`${coach}-${moment}`} className="mo-rise text-2xl font-medium text-pretty md:text-3xl">
            {voice.lines[moment]}
          </p>
        </blockquote>
      </figure>
      <div className="mt-8 noscript:hidden">
        <VoiceFaces voices={voices} value={coach} onChange={choose} />
        <Button
          variant="secondary"
          onClick={play}
          icon={<Icon name={playing ? "pause" : "play"} size={20} />}
          aria-pressed={playing}
          className="mt-5"
        >
          {playing ? copy.stop : copy.playAll}
        </Button>
      </div>
    </div>
  );
}
