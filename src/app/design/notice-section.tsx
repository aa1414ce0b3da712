"use client";
import type { CoachId } from "@/domain/vocabulary";
import { Banner } from "@/ui/banner";
import { Button } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { ErrorState } from "@/ui/error-state";
import { Freshness } from "@/ui/freshness";
import { JoinPanel } from "@/ui/join-panel";
import { Skeleton } from "@/ui/skeleton";
import { SyncMark } from "@/ui/sync-mark";
import { useToast } from "@/ui/toast";

const SYNC = [
  ["saved", "Saved on this device"],
  ["syncing", "Syncing"],
  ["synced", "Synced"],
  ["offline", "Offline · saved on this device"],
  ["stuck", "Not saved. Tap to retry."],
] as const;

/** What Mo says when nothing, something or everything went on. */
export function NoticeSection({ coach }: { coach: CoachId }) {
  const show = useToast();
  return (
    <>
      <div className="grid grid-cols-1 gap-2">
        <Banner
          tone="info"
          title="A new version is ready"
          action={<Button size="md">Update</Button>}
          dismiss={{ label: "Later", onPress: () => {} }}
        >
          It waits until your workout is over.
        </Banner>
        <Banner tone="warning">You asked to protect your shoulder. Safer alternatives come first.</Banner>
        <Banner tone="error">This browser can't save offline. Stay online or export now.</Banner>
        <Banner tone="success">Password changed.</Banner>
        <Banner tone="plain">As of 18:40.</Banner>
      </div>
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        {SYNC.map(([state, text]) => (
          <SyncMark key={state} state={state} text={text} />
        ))}
        <SyncMark state="synced" text="Synced" quiet />
      </div>
      <div className="grid gap-6 pt-6">
        <Freshness stale="As of 6:40 PM." updating={false} />
        <Freshness stale={null} updating />
      </div>
      <div className="flex flex-wrap gap-2">
        <Button variant="secondary" onClick={() => show({ text: "Set 2 deleted", undo: { label: "Undo", onPress: () => {} } })}>
          Toast with undo
        </Button>
        <Button variant="secondary" onClick={() => show({ text: "Weight saved", tone: "success" })}>
          Toast
        </Button>
      </div>
      <div className="grid gap-2">
        <Skeleton className="h-20 w-full" />
        <Skeleton className="h-6 w-2/3" />
      </div>
      <EmptyState
        coach={coach}
        prop="scale"
        sentence="Log your weight to start a trend."
        action={<Button size="lg">Log weight</Button>}
      />
      <ErrorState
        sentence="Something broke on our side. What you logged is safe."
        action={<Button variant="secondary">Try again</Button>}
        code="req_01HX4"
      />
      <JoinPanel title="Train with Mo" body="Two minutes to your first workout." action="Start free" />
    </>
  );
}
