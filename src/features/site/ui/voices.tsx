import Link from "next/link";
import { siteDemo } from "@/lib/copy/en/site-demo";
import type { Voice } from "../voice";
import { Section } from "./section";
import { VoiceSwitcher } from "./voice-switcher";

/** The band with the voice switcher. */
export function Voices({ voices }: { voices: readonly Voice[] }) {
  return (
    <Section id="voices" title={siteDemo.voices.title} lead={siteDemo.voices.lead}>
      <VoiceSwitcher voices={voices} />
      <Link
        href="/coaches"
        className="mt-4 inline-flex min-h-11 items-center rounded-control font-medium text-accent-text underline underline-offset-4 hover:decoration-2"
      >
        {siteDemo.voices.all}
      </Link>
    </Section>
  );
}
