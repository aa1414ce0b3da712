"use client";
import { useState } from "react";
import { ClerkAccount } from "@/generated/clerk-screens";
import { settings } from "@/lib/copy/en/settings";
import { methods } from "@/lib/copy/en/sign-in-methods";
import { useKeptAnswer } from "@/lib/offline/use-kept-answer";
import { RowGroup, SettingsRow } from "@/ui/settings-row";
import { useProfile } from "../../client/profile";
import type * as contract from "../../contract";
import { SignOutButton } from "../frame/sign-out-button";
import { ChangePassword } from "./change-password";
import { Sessions } from "./sessions";
import { SettingsPage } from "./settings-page";
import { SignInMethods } from "./sign-in-methods";
import { useSignInMethods } from "./use-sign-in-methods";

const copy = settings.account;

/** How one signs in, and where one is signed in; on Clerk's own screen where Clerk keeps that. */
export function AccountSettings() {
  return (
    <SettingsPage title={settings.sections.account}>
      {ClerkAccount ? <ClerkAccount /> : <OwnAccount />}
      <div className="-ms-4">
        <SignOutButton />
      </div>
    </SettingsPage>
  );
}

function OwnAccount() {
  const { profile } = useProfile();
  const sessions = useKeptAnswer<typeof contract.listSessions>("listSessions", {});
  const ways = useSignInMethods();
  const hasPassword = ways.items?.some(({ what }) => what === "password") ?? true;
  const [changing, setChanging] = useState(false);
  return (
    <>
      <RowGroup>
        <SettingsRow icon="mail" label={copy.email} hint={<span className="wrap-anywhere">{profile.email}</span>} />
        {hasPassword ? <SettingsRow icon="lock" label={copy.changePassword} onPress={() => setChanging(true)} /> : null}
        {hasPassword ? null : (
          <SettingsRow
            icon="lock"
            label={methods.settings.setPassword}
            hint={methods.settings.setPasswordNote}
            href="/forgot-password"
          />
        )}
      </RowGroup>
      <SignInMethods answer={ways} />
      <ChangePassword open={changing} email={profile.email} onClose={() => setChanging(false)} onChanged={sessions.reload} />
      <Sessions answer={sessions} />
    </>
  );
}
