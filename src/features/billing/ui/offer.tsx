"use client";
import Link from "next/link";
import { usePublicConfig } from "@/features/account/client/public-config";
import { billing as copy } from "@/lib/copy/en/billing";

/** The price on the start page, said large: free, and what this instance says of Pro. */
export function Offer() {
  const pricing = usePublicConfig()?.pro;
  const isUnlocked = pricing?.sells === false;
  return (
    <>
      <h2 id="price" className="text-4xl leading-[1.05] font-bold tracking-[-0.035em] text-balance md:text-6xl lg:col-span-7">
        {isUnlocked ? copy.unlocked.title : copy.offer.title}
      </h2>
      <div className="min-h-32 max-w-md text-lg text-ink-2 lg:col-span-4 lg:col-start-9">
        <p>{isUnlocked ? `${copy.unlocked.body} ${copy.unlocked.ask}` : copy.offer.body}</p>
        {pricing?.price ? <p className="mt-2">{copy.offer.pro(pricing.price)}</p> : null}
        {isUnlocked ? null : (
          <Link
            href="/pricing"
            className="mt-1 inline-flex min-h-11 items-center rounded-control font-medium text-accent-text underline decoration-1 underline-offset-4 hover:decoration-2"
          >
            {copy.offer.link}
          </Link>
        )}
      </div>
    </>
  );
}
