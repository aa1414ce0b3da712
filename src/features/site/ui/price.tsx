import { site } from "@/lib/copy/en/site";
import { BAND } from "./section";

const copy = site.price;

/** What it costs where there is no billing: nothing, said large. */
export function Price() {
  return (
    <section aria-labelledby="price" className={BAND}>
      <div className="grid items-end gap-x-6 gap-y-5 border-y border-line py-10 md:py-14 lg:grid-cols-12">
        <h2 id="price" className="text-4xl leading-[1.05] font-bold tracking-[-0.035em] md:text-6xl lg:col-span-7">
          {copy.title}
        </h2>
        <p className="max-w-md text-lg text-ink-2 lg:col-span-4 lg:col-start-9">{copy.body}</p>
      </div>
    </section>
  );
}
