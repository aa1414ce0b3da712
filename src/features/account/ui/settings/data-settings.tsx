"use client";
import { useState } from "react";
import { myData as copy } from "@/lib/copy/en/my-data";
import { settings } from "@/lib/copy/en/settings";
import { Button } from "@/ui/button";
import { Card } from "@/ui/card";
import { RowGroup, SettingsRow } from "@/ui/settings-row";
import { type Exported, saveExport } from "../../client/save-export";
import { SettingsPage } from "./settings-page";

const OUTCOMES: Readonly<Record<Exported, string>> = {
  saved: copy.done,
  offline: settings.needsConnection,
  "too-often": copy.often,
  failed: copy.failed,
};

/** A copy of everything to keep, and what is written about the lifter's data. */
export function DataSettings() {
  const [state, setState] = useState<Exported | "idle" | "working">("idle");
  const download = async () => {
    setState("working");
    setState(await saveExport());
  };
  const isRefused = state === "offline" || state === "too-often" || state === "failed";
  return (
    <SettingsPage title={settings.sections.data}>
      <Card>
        <h2 className="font-medium">{copy.copy}</h2>
        <p className="pt-2 text-ink-2">{copy.downloadNote}</p>
        <p className="py-2 text-ink-2">{copy.readable}</p>
        <Button variant="secondary" busy={state === "working"} onClick={() => void download()}>
          {copy.download}
        </Button>
        <p role="status" className={isRefused ? "pt-2 text-error-text empty:pt-0" : "pt-2 text-ink-2 empty:pt-0"}>
          {state === "idle" ? null : state === "working" ? copy.working : OUTCOMES[state]}
        </p>
      </Card>
      <RowGroup>
        <SettingsRow icon="info" label={settings.about.privacy} href="/privacy" />
      </RowGroup>
    </SettingsPage>
  );
}
