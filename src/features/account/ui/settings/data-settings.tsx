"use client";
import { useState } from "react";
import { count } from "@/lib/analytics/count";
import { myData as copy } from "@/lib/copy/en/my-data";
import { settings } from "@/lib/copy/en/settings";
import { useKeptAnswer } from "@/lib/offline/use-kept-answer";
import { Button } from "@/ui/button";
import { Card } from "@/ui/card";
import { RowGroup, SettingsRow } from "@/ui/settings-row";
import { useProfile } from "../../client/profile";
import { saveExport } from "../../client/save-export";
import type * as contract from "../../contract";
import { useQuery } from "../auth/use-address";
import { CountsSwitch } from "./counts-switch";
import { DeleteAccount } from "./delete-account";
import { type ExportState, ExportStatus } from "./export-status";
import { GraceBanner } from "./grace-banner";
import { MailExport } from "./mail-export";
import { ReadyFile } from "./ready-file";
import { SettingsPage } from "./settings-page";

/** A copy of everything to keep, and what is written about the lifter's data. */
export function DataSettings() {
  const [state, setState] = useState<ExportState>("idle");
  const download = async () => {
    setState("working");
    const exported = await saveExport();
    setState(exported);
    if (exported === "saved") count({ name: "export_done", props: { format: "json" } });
  };
  const { profile } = useProfile();
  const account = useKeptAnswer<typeof contract.readAccount>("readAccount", {});
  const [deleting, setDeleting] = useState(false);
  const dueAt = account.value?.deletionDueAt ?? null;
  const archiveId = useQuery().get("file");
  return (
    <SettingsPage title={settings.sections.data}>
      {dueAt === null ? null : <GraceBanner dueAt={dueAt} timeZone={profile.timeZone} onKept={account.reload} />}
      {archiveId ? <ReadyFile archiveId={archiveId} /> : null}
      <Card>
        <h2 className="font-medium">{copy.copy}</h2>
        <p className="pt-2 text-ink-2">{copy.downloadNote}</p>
        <p className="pt-2 pb-4 text-ink-2">{copy.readable}</p>
        <div className="grid justify-items-start gap-2">
          <Button variant="secondary" busy={state === "working"} onClick={() => void download()}>
            {copy.download}
          </Button>
          <MailExport />
        </div>
        <ExportStatus state={state} />
      </Card>
      <CountsSwitch />
      <RowGroup>
        <SettingsRow icon="info" label={settings.about.privacy} href="/privacy" />
        {profile.isDemo || dueAt !== null ? null : (
          <SettingsRow icon="trash" label={copy.remove.title} danger onPress={() => setDeleting(true)} />
        )}
      </RowGroup>
      <DeleteAccount open={deleting} email={profile.email} onClose={() => setDeleting(false)} />
    </SettingsPage>
  );
}
