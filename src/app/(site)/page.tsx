import type { Metadata } from "next";
import { voices } from "@/features/site/server/voices";
import { Adapts } from "@/features/site/ui/adapts";
import { Closing } from "@/features/site/ui/closing";
import { Hero } from "@/features/site/ui/hero";
import { ProofStrips } from "@/features/site/ui/proof-strips";
import { Questions } from "@/features/site/ui/questions";
import { SelfHost } from "@/features/site/ui/self-host";
import { Voices } from "@/features/site/ui/voices";
import { site } from "@/lib/copy/en/site";

export const dynamic = "force-static";
export const metadata: Metadata = {
  title: { absolute: site.title },
  description: site.description,
  alternates: { canonical: "/" },
  openGraph: { type: "website", siteName: "Mo", title: site.title, description: site.description, url: "/" },
};

/** MoHome. */
export default function Landing() {
  return (
    <>
      <Hero />
      <Voices voices={voices()} />
      <ProofStrips />
      <Adapts />
      <SelfHost />
      <Questions />
      <Closing />
    </>
  );
}
