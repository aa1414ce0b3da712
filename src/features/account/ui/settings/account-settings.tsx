"use client";
import { useState } from "react";
import { ClerkAccount } from "@/generated/clerk-screens";
import { auth } from "@/lib/copy/en/auth";
import { settings } from "@/lib/copy/en/settings";
import { methods } from "@/lib/copy/en/sign-in-methods";
import { useKeptAnswer } from "@/lib/offline/use-kept-answer";
import { RowGroup, SettingsRow } from "@/ui/settings-row";
import { useProfile } from "../../client/profile";
import type * as contract from "../../contract";
import { Notice } from "../auth/notice";
import { useQuery } from "../auth/use-address";
import { SignOutButton } from "../frame/sign-out-button";
import { ChangeEmail } from "./change-email";
import { ChangePassword } from "./change-password";
import { SecurityLog } from "./security-log";
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
      <SecurityLog />
      <div className="-ms-4">
        <SignOutButton />
      </div>
    </SettingsPage>
  );
}

function OwnAccount() {
  const { profile } = useProfile();
  const account = useKeptAnswer<typeof contract.readAccount>("readAccount", {});
  const sessions = useKeptAnswer<typeof contract.listSessions>("listSessions", {});
  const ways = useSignInMethods();
  const query = useQuery();
  const hasPassword = ways.items?.some(({ what }) => what === "password") ?? true;
  const [changing, setChanging] = useState<"email" | "code" | "password" | null>(null);
  // The kept answer may be older than the profile: an address that has arrived waits for nothing.
  const asked = account.value?.newEmail ?? null;
  const waiting = asked === profile.email ? null : asked;
  const close = () => setChanging(null);
  return (
    <>
      <div className="empty:hidden">{query.has("moved") ? <Notice text={auth.changeEmail.changed} tone="success" /> : null}</div>
      <RowGroup>
        <SettingsRow
          icon="mail"
          label={copy.email}
          hint={<span className="wrap-anywhere">{profile.email}</span>}
          value={profile.isDemo ? null : copy.change}
          onPress={profile.isDemo ? undefined : () => setChanging("email")}
        />
        {waiting === null ? null : (
          <SettingsRow
            icon="check"
            label={auth.changeEmail.enter}
            hint={<span className="wrap-anywhere">{auth.changeEmail.waiting(waiting)}</span>}
            onPress={() => setChanging("code")}
          />
        )}
        {hasPassword ? (
          <SettingsRow icon="lock" label={copy.changePassword} onPress={() => setChanging("password")} />
        ) : (
          <SettingsRow
            icon="lock"
            label={methods.settings.setPassword}
            hint={methods.settings.setPasswordNote}
            href="/forgot-password"
          />
        )}
      </RowGroup>
      <SignInMethods answer={ways} />
      <ChangeEmail
        open={changing === "email" || changing === "code"}
        waiting={changing === "code" ? waiting : null}
        sendsMail={account.value?.sendsMail ?? true}
        onClose={close}
        onAsked={account.reload}
      />
      <ChangePassword open={changing === "password"} email={profile.email} onClose={close} onChanged={sessions.reload} />
      <Sessions answer={sessions} />
    </>
  );
}
