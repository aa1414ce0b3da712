"use client";
import { rareEndpoints } from "@/generated/rare-endpoints";
import { frame } from "@/lib/copy/en/frame";
import { ownProgram } from "@/lib/copy/en/own-program";
import { problemText } from "@/lib/copy/problem-text";
import { callAt } from "@/lib/http/client";
import { useKeptAnswer } from "@/lib/offline/use-kept-answer";
import { Button } from "@/ui/button";
import { useToast } from "@/ui/toast";
import type * as contract from "../../contract";

const copy = ownProgram.proposal;

/** Programs built before, to make room for another. */
export function KeptPrograms({ onRemoved }: { onRemoved: () => void }) {
  const { value, reload } = useKeptAnswer<typeof contract.listOwnPrograms>("listOwnPrograms", {});
  const show = useToast();
  const idle = value?.items.filter(({ enrolment }) => enrolment?.status !== "active") ?? [];
  if (idle.length === 0) return null;
  const remove = async (ownProgramId: string) => {
    const answer = await callAt<typeof contract.deleteOwnProgram>(rareEndpoints.deleteOwnProgram, { ownProgramId });
    if (!answer.ok) {
      show({ text: answer.offline ? frame.offline.needsConnection : problemText(answer.problem), tone: "warning" });
      return;
    }
    reload();
    onRemoved();
  };
  return (
    <section aria-labelledby="own-kept">
      <h3 id="own-kept" className="text-xl font-semibold">
        {copy.kept}
      </h3>
      <ul className="mt-2">
        {idle.map(({ id, name, minutes }) => (
          <li key={id} className="flex items-center justify-between gap-3 border-t border-hairline py-2">
            <span>
              {name} <span className="text-sm text-ink-3">{copy.week(minutes)}</span>
            </span>
            <Button variant="secondary" aria-label={copy.removeNamed(name)} onClick={() => void remove(id)}>
              {copy.remove}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
