"use client";
import { useEffect, useRef } from "react";
import { onChoice, readChoice, writeChoice } from "@/lib/analytics/choice-browser";
import { useProfile } from "./profile";
import { usePublicConfig } from "./public-config";

/**
 * Where a service outside counts, the lifter's word and this browser's memory of it are one: what was answered here becomes the
 * lifter's own, and what they said on another device counts here.
 */
export function useOneChoice(): void {
  const { profile, change } = useProfile();
  const isVendor = usePublicConfig()?.services.analytics === true;
  const { analytics: said } = profile;
  const last = useRef(said);
  useEffect(() => {
    if (!isVendor) return;
    last.current = said;
    if (said !== null) writeChoice(said ? "yes" : "no");
    const hear = () => {
      const choice = readChoice();
      if (choice !== null && (choice === "yes") !== last.current) void change({ analytics: choice === "yes" }, { quiet: true });
    };
    if (said === null) hear();
    return onChoice(hear);
  }, [isVendor, said, change]);
}
