"use client";
import { useSyncExternalStore } from "react";
import { myData } from "@/lib/copy/en/my-data";
import { Card } from "@/ui/card";
import { Switch } from "@/ui/switch";
import { useProfile } from "../../client/profile";
import { usePublicConfig } from "../../client/public-config";

const copy = myData.counts;

/** Whether what the lifter does is counted. Where counts leave the instance it is off until they turn it on. */
export function CountsSwitch() {
  const { profile, change } = useProfile();
  const isQuiet = useSyncExternalStore(neverChanges, asksForQuiet, () => false);
  const config = usePublicConfig();
  if (config === null) return null;
  const isVendor = config.services.analytics;
  return (
    <Card>
      <Switch label={copy.label} checked={profile.analytics ?? !isVendor} onChange={(analytics) => void change({ analytics })} />
      <p className="pt-2 text-ink-2">{isVendor ? copy.vendor : copy.own}</p>
      {isQuiet ? <p className="pt-2 text-ink-2">{copy.quiet}</p> : null}
    </Card>
  );
}

const neverChanges = () => () => {};

/** What the server reads from the headers of every request. */
function asksForQuiet(): boolean {
  const { doNotTrack, globalPrivacyControl } = navigator as Navigator & { readonly globalPrivacyControl?: boolean };
  return globalPrivacyControl === true || doNotTrack === "1";
}
