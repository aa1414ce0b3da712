import type { Metadata } from "next";
import { Offer } from "@/features/billing/ui/offer";
import { pageMetadata } from "@/features/site/page-metadata";
import { landingFacts } from "@/features/site/server/landing-facts";
import { library } from "@/features/site/server/library";
import { voices } from "@/features/site/server/voices";
import { Adapts } from "@/features/site/ui/adapts";
import { Closing } from "@/features/site/ui/closing";
import { Hero } from "@/features/site/ui/hero";
import { PriceBand } from "@/features/site/ui/price-band";
import { Programs } from "@/features/site/ui/programs";
import { ProofStrips } from "@/features/site/ui/proof-strips";
import { Questions } from "@/features/site/ui/questions";
import { SelfHost } from "@/features/site/ui/self-host";
import { StructuredData } from "@/features/site/ui/structured-data";
import { Voices } from "@/features/site/ui/voices";
import { builtUrl } from "@/lib/config";
import { site } from "@/lib/copy/en/site";

export const dynamic = "force-static";
export const metadata: Metadata = {
  ...pageMetadata({ path: "/", title: site.title, description: site.description }),
  title: { absolute: site.title },
};

/** MoHome. */
export default function Landing() {
  return (
    <>
      <StructuredData facts={landingFacts(builtUrl())} />
      <Hero />
      <Voices voices={voices()} />
      <ProofStrips />
      <Adapts />
      <Programs library={library()} />
      <PriceBand>
        <Offer />
      </PriceBand>
      <SelfHost />
      <Questions title={site.questions.title} items={site.questions.items} />
      <Closing />
    </>
  );
}
