"use client";
import { useState } from "react";
import { settings } from "@/lib/copy/en/settings";
import { useKeptAnswer } from "@/lib/offline/use-kept-answer";
import { RowGroup, SettingsRow } from "@/ui/settings-row";
import { useProfile } from "../../client/profile";
import type * as contract from "../../contract";
import { SignOutButton } from "../frame/sign-out-button";
import { ChangePassword } from "./change-password";
import { Sessions } from "./sessions";
import { SettingsPage } from "./settings-page";

const copy = settings.account;

export function AccountSettings() {
  const { profile } = useProfile();
  const sessions = useKeptAnswer<typeof contract.listSessions>("listSessions", {});
  const [changing, setChanging] = useState(false);
  return (
    <SettingsPage title={settings.sections.account}>
      <RowGroup>
        <SettingsRow icon="mail" label={copy.email} hint={<span className="wrap-anywhere">{profile.email}</span>} />
        <SettingsRow icon="lock" label={copy.changePassword} onPress={() => setChanging(true)} />
      </RowGroup>
      <ChangePassword open={changing} email={profile.email} onClose={() => setChanging(false)} onChanged={sessions.reload} />
      <Sessions answer={sessions} />
      <div className="-ms-4">
        <SignOutButton />
      </div>
    </SettingsPage>
  );
}
