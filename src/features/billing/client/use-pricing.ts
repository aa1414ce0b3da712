"use client";
import { useEffect, useState } from "react";
import { rareEndpoints } from "@/generated/rare-endpoints";
import { callAt } from "@/lib/http/client";
import type { OutputOf } from "@/lib/http/endpoint";
import type * as contract from "../contract";

export type Pricing = OutputOf<typeof contract.readPricing>;

let asked: Promise<Pricing | null> | null = null;

/** Whether this instance sells Pro, and for how much; null until it has said so. A page is the same file on every instance. */
export function usePricing(): Pricing | null {
  const [pricing, setPricing] = useState<Pricing | null>(null);
  useEffect(() => {
    let live = true;
    void ask().then((answer) => live && setPricing(answer));
    return () => {
      live = false;
    };
  }, []);
  return pricing;
}

/** One question for all parts of a page; one that failed is asked again by the next page. */
function ask(): Promise<Pricing | null> {
  asked ??= callAt<typeof contract.readPricing>(rareEndpoints.readPricing, {}).then((answer) => {
    if (answer.ok) return answer.value;
    asked = null;
    return null;
  });
  return asked;
}
