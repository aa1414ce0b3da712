import type { ReactNode } from "react";
import { BAND } from "./section";

/** The place of the price, between two lines; what it says is its own. */
export function PriceBand({ children }: { children: ReactNode }) {
  return (
    <section aria-labelledby="price" className={BAND}>
      <div className="grid items-end gap-x-6 gap-y-5 border-y border-line py-10 md:py-14 lg:grid-cols-12">{children}</div>
    </section>
  );
}
