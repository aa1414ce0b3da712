import Link from "next/link";
import { siteDemo } from "@/lib/copy/en/site-demo";
import type { Voice } from "../voice";
import { Section } from "./section";
import { VoiceSwitcher } from "./voice-switcher";

const copy = siteDemo.voices;

/** The band with the voice switcher. */
export function Voices({ voices }: { voices: readonly Voice[] }) {
  return (
    <Section id="voices" title={copy.title} lead={copy.lead} aside={<MeetThem />}>
      <VoiceSwitcher voices={voices} />
    </Section>
  );
}

function MeetThem() {
  return (
    <Link
      href="/coaches"
      className="inline-flex min-h-11 items-center rounded-control font-medium text-accent-text underline underline-offset-4 hover:decoration-2"
    >
      {copy.all}
    </Link>
  );
}
