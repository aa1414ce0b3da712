"use client";
import { type FormEvent, useRef, useState } from "react";
import { useMember } from "@/features/account/client/member";
import { pageName } from "@/features/account/client/page-name";
import { usePublicConfig } from "@/features/account/client/public-config";
import { rareEndpoints } from "@/generated/rare-endpoints";
import { tellAnswer } from "@/lib/analytics/answer";
import { feedback as copy } from "@/lib/copy/en/feedback";
import { callAt } from "@/lib/http/client";
import { newId } from "@/lib/ids";
import { Button } from "@/ui/button";
import { SegmentedControl } from "@/ui/segmented-control";
import { TextArea } from "@/ui/text-area";
import type { sendFeedback } from "../contract";

const TEXT_MAX = 2_000;
const LEFT_FROM = 200;
const KINDS = ["problem", "idea", "thanks"] as const;
type Kind = (typeof KINDS)[number];

/** A problem, an idea or thanks. The words stay until they have arrived; a repeat after a dead connection is the same message. */
export function FeedbackForm() {
  const isMember = useMember() !== null;
  const version = usePublicConfig()?.version ?? "";
  const [id, setId] = useState(newId);
  const [kind, setKind] = useState<Kind>("problem");
  const [text, setText] = useState("");
  const [state, setState] = useState<"idle" | "busy" | "sent">("idle");
  const [wrong, setWrong] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  if (!isMember) return <p className="mt-3 text-ink-2">{copy.visitor}</p>;
  const route = aboutPage();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === "") {
      form.current?.querySelector("textarea")?.focus();
      return setWrong(copy.empty);
    }
    setState("busy");
    setWrong(null);
    const answer = await callAt<typeof sendFeedback>(rareEndpoints.sendFeedback, { feedbackId: id, kind, text, route, version });
    setState(answer.ok ? "sent" : "idle");
    if (answer.ok) tellAnswer(text);
    if (!answer.ok) setWrong(answer.offline ? copy.offline : answer.problem.status === TOO_MANY ? copy.often : copy.failed);
  };
  const again = () => {
    setId(newId());
    setText("");
    setState("idle");
  };
  if (state === "sent")
    return (
      <div className="mt-4 grid justify-items-start gap-4">
        <p role="status">{copy.sent}</p>
        <Button variant="secondary" onClick={again}>
          {copy.again}
        </Button>
      </div>
    );
  const left = TEXT_MAX - text.length;
  return (
    <form ref={form} onSubmit={(event) => void send(event)} className="mt-4 grid gap-4">
      <SegmentedControl
        label={copy.kind}
        options={KINDS.map((value) => ({ value, label: copy.kinds[value] }))}
        value={kind}
        onChange={setKind}
      />
      {/* It grows with the words, and must not look like a line to fill in before there are any. */}
      <div className="[&_textarea]:min-h-32">
        <TextArea
          label={copy.text}
          maxLength={TEXT_MAX}
          rows={5}
          value={text}
          hint={left <= LEFT_FROM ? copy.left(left) : undefined}
          error={wrong ?? undefined}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setWrong(null);
          }}
        />
      </div>
      <p className="text-sm text-ink-2">{copy.goesWith(route, version)}</p>
      <Button type="submit" busy={state === "busy"} className="justify-self-start">
        {copy.send}
      </Button>
    </form>
  );
}

const TOO_MANY = 429;

/** The page that led here, by its link or by itself, without ids; this one when none did. */
function aboutPage(): string {
  const { origin, pathname, search } = window.location;
  const { referrer } = document;
  const from = URL.canParse(referrer) ? new URL(referrer) : null;
  return pageName(new URLSearchParams(search).get("page") ?? (from?.origin === origin ? from.pathname : pathname));
}
