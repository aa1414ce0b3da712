"use client";
import { useSyncExternalStore } from "react";
import { onChoice, readChoice, writeChoice } from "@/lib/analytics/choice-browser";
import { browserAsksForQuiet } from "@/lib/analytics/quiet-browser";
import { sayReplay } from "@/lib/analytics/replay-browser";
import { myData } from "@/lib/copy/en/my-data";
import { Card } from "@/ui/card";
import { Switch } from "@/ui/switch";
import { useProfile } from "../../client/profile";
import { usePublicConfig } from "../../client/public-config";

const copy = myData.counts;

/**
 * Whether what the lifter does is counted. Where counts leave the instance it is off until they turn it on, and then also says
 * whether broken pages may be recorded; where only those would leave, they have a switch of their own. What is said to recordings
 * goes to the account besides, as a consent of its own.
 */
export function CountsSwitch() {
  const { profile, change } = useProfile();
  const isQuiet = useSyncExternalStore(neverChanges, browserAsksForQuiet, () => false);
  const choice = useSyncExternalStore(onChoice, readChoice, () => null);
  const config = usePublicConfig();
  if (config === null) return null;
  const isVendor = config.services.analytics;
  const records = config.watching.sentryDsn !== null;
  const count = (analytics: boolean) => {
    if (isVendor && records) sayReplay(analytics);
    void change({ analytics });
  };
  const record = (allowed: boolean) => {
    sayReplay(allowed);
    writeChoice(allowed ? "yes" : "no");
  };
  return (
    <Card>
      <Switch label={copy.label} checked={profile.analytics ?? !isVendor} onChange={count} />
      <p className="pt-2 text-ink-2">{isVendor ? copy.vendor : copy.own}</p>
      {isVendor && records ? <p className="pt-2 text-ink-2">{copy.records}</p> : null}
      {records && !isVendor ? (
        <div className="pt-4">
          <Switch label={copy.record} checked={choice === "yes"} onChange={record} />
          <p className="pt-2 text-ink-2">{copy.records}</p>
        </div>
      ) : null}
      {isQuiet ? <p className="pt-2 text-ink-2">{copy.quiet}</p> : null}
    </Card>
  );
}

const neverChanges = () => () => {};
