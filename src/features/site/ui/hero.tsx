import { site } from "@/lib/copy/en/site";
import { ButtonLink } from "@/ui/button-link";
import { Lineup } from "./lineup";
import { MiniLogger } from "./mini-logger";

/** What Mo is, who speaks, the logger itself; on a phone the way in stays docked until the hero has passed. */
export function Hero() {
  return (
    <section
      aria-labelledby="hero"
      className="gutter mx-auto grid w-full max-w-[80rem] grid-cols-1 pt-4 md:pt-12 lg:grid-cols-[minmax(0,1fr)_26rem] lg:grid-rows-[auto_auto_1fr] lg:gap-x-16 xl:gap-x-24"
    >
      <div>
        <h1 id="hero" className="text-5xl leading-[1.02] font-bold tracking-[-0.045em] md:text-6xl xl:text-giant">
          {site.hero.title[0]}
          <span className="block text-ink-3">{site.hero.title[1]}</span>
        </h1>
        <p className="mt-5 max-w-[34rem] text-lg text-ink-2 md:mt-7 md:text-xl">{site.hero.lead}</p>
      </div>
      <Lineup className="mt-7 lg:col-start-1 lg:row-start-3 lg:mt-14 lg:self-end" />
      <div className="mt-8 lg:col-start-2 lg:row-span-3 lg:row-start-1 lg:mt-0">
        <p className="mb-3 text-sm text-ink-3 noscript:hidden">{site.hero.tryIt}</p>
        <MiniLogger />
      </div>
      <div className="pb-safe sticky bottom-0 z-dock -mx-4 mt-6 bg-page px-4 md:-mx-6 md:px-6 lg:static lg:col-start-1 lg:row-start-2 lg:mx-0 lg:mt-9 lg:px-0">
        <div className="flex flex-col gap-2 py-3 lg:flex-row lg:items-center lg:gap-5 lg:py-0">
          <ButtonLink href="/signup" size="lg" className="w-full lg:w-auto lg:px-10">
            {site.hero.start}
          </ButtonLink>
          <p className="hidden text-sm text-ink-3 lg:block">{site.hero.startNote}</p>
        </div>
      </div>
    </section>
  );
}
