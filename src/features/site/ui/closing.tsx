import { site } from "@/lib/copy/en/site";
import { Avatar } from "@/ui/avatar";
import { ButtonLink } from "@/ui/button-link";
import { BAND } from "./section";

/** The last word before the footer. */
export function Closing() {
  return (
    <section aria-labelledby="closing" className={BAND}>
      <div className="flex flex-col items-start gap-8 md:flex-row md:items-end md:justify-between">
        <h2 id="closing" className="max-w-3xl text-4xl leading-[1.05] font-bold tracking-[-0.035em] md:text-6xl">
          {site.closing.title}
        </h2>
        <div className="flex flex-wrap items-center gap-5">
          <Avatar coach="sam" expression="happy" size="lg" />
          <ButtonLink href="/signup" size="lg" className="px-10">
            {site.closing.action}
          </ButtonLink>
        </div>
      </div>
    </section>
  );
}
