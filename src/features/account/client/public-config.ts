"use client";
import { useEffect, useState } from "react";
import type { PublicConfig, readConfig } from "@/features/instance/contract";
import { rareEndpoints } from "@/generated/rare-endpoints";
import { callAt } from "@/lib/http/client";

/** As long as caches in front keep it. */
const FRESH_MS = 60_000;

let asked: { readonly at: number; readonly answer: Promise<PublicConfig | null> } | null = null;

/** What anybody may know of this instance; one question a minute for all parts of a page. Null without an answer. */
export function askConfig(): Promise<PublicConfig | null> {
  if (asked && Date.now() - asked.at < FRESH_MS) return asked.answer;
  const answer = callAt<typeof readConfig>(rareEndpoints.readConfig, {}).then((said) => {
    if (said.ok) return said.value;
    asked = null;
    return null;
  });
  asked = { at: Date.now(), answer };
  return answer;
}

/** The same for a part of a page; null until it is known. A page is the same file on every instance. */
export function usePublicConfig(): PublicConfig | null {
  const [config, setConfig] = useState<PublicConfig | null>(null);
  useEffect(() => {
    let live = true;
    void askConfig().then((answer) => live && setConfig(answer));
    return () => {
      live = false;
    };
  }, []);
  return config;
}
