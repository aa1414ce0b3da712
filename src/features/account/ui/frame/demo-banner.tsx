"use client";
import { Banner } from "@/ui/banner";
import { useProfile } from "../../client/profile";
import { words } from "../words";

/** Stays on every screen of a demo account. */
export function DemoBanner() {
  const { profile } = useProfile();
  if (!profile.isDemo) return null;
  return (
    <div className="gutter mx-auto max-w-[45rem] pt-3">
      <Banner tone="info">{words.demo}</Banner>
    </div>
  );
}
