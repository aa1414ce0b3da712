"use client";
import type { ReactNode } from "react";
import { useProfile } from "@/features/account/client/profile";
import { billing } from "@/lib/copy/en/billing";
import { settings } from "@/lib/copy/en/settings";
import { formatDay } from "@/lib/copy/format";
import { Badge } from "@/ui/badge";
import { Button } from "@/ui/button";
import { ButtonLink } from "@/ui/button-link";
import { Card } from "@/ui/card";
import { Icon } from "@/ui/icon";
import { RowGroup, SettingsRow } from "@/ui/settings-row";
import { dayIn } from "../client/day-in";
import type { useDoor } from "../client/use-door";
import { useUpgradeViewed } from "../client/use-upgrade-viewed";
import type { Subscription } from "../contract";

const copy = billing.subscription;

type Props = {
  subscription: Subscription;
  /** Shown from what the device kept: nothing can be changed. */
  offline: boolean;
  door: ReturnType<typeof useDoor>;
};

/** One of six: unlocked, free, active, cancelling, past due, ended. */
export function Standing({ subscription, offline, door }: Props) {
  const { timeZone } = useProfile().profile;
  const { state, until, renewsOn, price, isOpen } = subscription;
  useUpgradeViewed("settings", isOpen && (state === "none" || state === "ended"));
  const day = (moment: string | null) => (moment === null ? "" : formatDay(dayIn(timeZone, moment), "year"));
  const action = (to: Parameters<typeof door.go>[0], label: string, variant: "primary" | "secondary" = "primary") => (
    <Button size="lg" variant={variant} disabled={offline} busy={door.busy === to} onClick={() => door.go(to)}>
      {label}
    </Button>
  );
  switch (state) {
    case "unlocked":
      return <Panel title={billing.unlocked.title} body={billing.unlocked.body} />;
    case "none":
    case "ended":
      return (
        <Panel
          title={copy.free}
          body={state === "ended" ? copy.ended : copy.freeBody}
          price={price}
          offline={offline}
          action={isOpen ? action("checkout", copy.upgrade) : null}
          note={isOpen ? undefined : copy.closed}
        />
      );
    case "active":
      return (
        <>
          <Panel
            isPro
            title={copy.active}
            body={renewsOn ? copy.renews(day(renewsOn)) : copy.renewsSoon}
            price={price}
            offline={offline}
          />
          <Changes offline={offline} door={door} cancelHint={copy.cancelHint} />
        </>
      );
    case "cancelling":
      return (
        <>
          <Panel isPro title={copy.active} body={copy.ends(day(until))} offline={offline} action={action("portal", copy.keep)} />
          <Changes offline={offline} door={door} />
        </>
      );
    case "past_due":
      return (
        <>
          <Panel
            isPro
            isWarning
            title={copy.active}
            body={copy.pastDue(day(until))}
            price={price}
            offline={offline}
            action={action("card", copy.updateCard)}
          />
          <Changes offline={offline} door={door} cancelHint="" />
        </>
      );
  }
}

type PanelProps = {
  title: string;
  body: string;
  isPro?: boolean;
  /** Something about money is wrong; the body says what. */
  isWarning?: boolean;
  price?: string | null;
  offline?: boolean;
  action?: ReactNode;
  note?: string | undefined;
};

function Panel({ title, body, isPro = false, isWarning = false, price, offline = false, action, note }: PanelProps) {
  return (
    <Card pad="lg">
      <div className="flex flex-wrap items-center gap-3">
        <h2 className="text-2xl font-semibold">{title}</h2>
        {isPro ? <Badge tone="pro">Pro</Badge> : null}
      </div>
      {isWarning ? (
        <p role="status" className="mt-3 flex items-start gap-2.5">
          <Icon name="alert" size={20} className="mt-0.5 text-warning-text" />
          {body}
        </p>
      ) : (
        <p className="mt-2 text-ink-2">{body}</p>
      )}
      {price ? <p className="mt-4 font-medium tabular-nums">{copy.price(price)}</p> : null}
      {action ? (
        <div className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-2">
          {action}
          <ButtonLink href="/pricing" variant="link">
            {copy.compare}
          </ButtonLink>
        </div>
      ) : null}
      {note ? <p className="mt-4 text-ink-2">{note}</p> : null}
      {offline ? <p className="mt-3 text-sm text-ink-2">{settings.needsConnection}</p> : null}
    </Card>
  );
}

type ChangesProps = Pick<Props, "offline" | "door"> & {
  /** What cancelling means now; null where it is cancelled already. */
  cancelHint?: string | null;
};

function Changes({ offline, door, cancelHint = null }: ChangesProps) {
  const go = (to: "portal" | "cancel") => (offline || door.busy !== null ? undefined : () => door.go(to));
  const hint = (text: string) => (offline ? settings.needsConnection : text);
  return (
    <RowGroup>
      <SettingsRow icon="settings" label={copy.manage} hint={hint(copy.manageHint)} onPress={go("portal")} />
      {cancelHint === null ? null : (
        <SettingsRow icon="close" label={copy.cancel} hint={hint(cancelHint)} onPress={go("cancel")} />
      )}
    </RowGroup>
  );
}
