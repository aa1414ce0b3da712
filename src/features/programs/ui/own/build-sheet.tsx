"use client";
import { useRouter } from "next/navigation";
import { frame } from "@/lib/copy/en/frame";
import { ownProgram as copy } from "@/lib/copy/en/own-program";
import { Banner } from "@/ui/banner";
import { Button } from "@/ui/button";
import { Sheet } from "@/ui/sheet";
import { useToast } from "@/ui/toast";
import { useOwnProgram } from "../../client/use-own-program";
import { KeptPrograms } from "./kept-programs";
import { ProposalView } from "./proposal-view";
import { useWish, WishForm } from "./wish-form";

export type BuildProps = {
  /** A program is followed now, and would be paused. */
  replaces: boolean;
  onStarted: () => void;
};

/** From a few answers to a program: asked, shown with its reasons, started. */
export function BuildSheet({ replaces, onStarted }: BuildProps) {
  const router = useRouter();
  const show = useToast();
  const form = useWish();
  const { proposal, busy, failure, ask, another, back, forget, start } = useOwnProgram();
  const close = () => router.replace("/plan", { scroll: false });
  const begin = async () => {
    if (!proposal || !(await start())) return;
    show({ text: copy.proposal.started(proposal.program.name), tone: "success" });
    onStarted();
    close();
  };
  const footer = proposal ? (
    <div className="grid gap-2">
      <Button size="lg" wide busy={busy === "starting"} onClick={() => void begin()}>
        {copy.proposal.start}
      </Button>
      <Button size="lg" wide variant="secondary" busy={busy === "asking"} onClick={() => void another()}>
        {copy.proposal.another}
      </Button>
    </div>
  ) : (
    <Button size="lg" wide busy={busy === "asking"} onClick={() => void ask(form.wish)}>
      {copy.form.action}
    </Button>
  );
  return (
    <Sheet open tall onClose={close} title={copy.entry.action} closeLabel={frame.actions.close} footer={footer}>
      <div className="grid grid-cols-1 gap-6">
        {failure ? <Banner tone="error">{failure.text}</Banner> : null}
        {failure?.isFull ? <KeptPrograms onRemoved={forget} /> : null}
        {proposal ? <ProposalView proposal={proposal} replaces={replaces} onBack={back} /> : <WishForm {...form} />}
      </div>
    </Sheet>
  );
}
