"use client";
import { useEffect, useState } from "react";
import type { CoachId } from "@/domain/vocabulary";
import { siteDemo } from "@/lib/copy/en/site-demo";
import { Button } from "@/ui/button";
import { Icon } from "@/ui/icon";
import { SegmentedControl } from "@/ui/segmented-control";
import { SHOWN_MOMENTS, type ShownMoment, type Voice } from "../voice";
import { VoiceFaces } from "./voice-faces";
import { VoiceMessage } from "./voice-message";

const copy = siteDemo.voices;
const PAUSE_MS = 2600;

/** The same message in eight voices: the facts stand still while the words change. */
export function VoiceSwitcher({ voices }: { voices: readonly Voice[] }) {
  const [coach, setCoach] = useState<CoachId>("sam");
  const [moment, setMoment] = useState<ShownMoment>("set");
  const [playing, setPlaying] = useState(false);
  const at = voices.findIndex((voice) => voice.id === coach);

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

  return (
    <div data-coach={coach}>
      <div className="mb-8 grid grid-cols-1 gap-5 *:grid-cols-1 noscript:hidden">
        <SegmentedControl
          label={copy.moment}
          labelHidden
          options={SHOWN_MOMENTS.map((value) => ({ value, label: copy.moments[value] }))}
          value={moment}
          onChange={setMoment}
        />
        <VoiceFaces voices={voices} value={coach} onChange={choose} />
      </div>
      <VoiceMessage voices={voices} coach={coach} moment={moment} live={!playing} />
      <Button
        variant="secondary"
        onClick={play}
        icon={<Icon name={playing ? "pause" : "play"} size={20} />}
        className="mt-6 noscript:hidden"
      >
        {playing ? copy.stop : copy.playAll}
      </Button>
    </div>
  );
}
