"use client";
import { useState } from "react";
import { useProfile } from "@/features/account/client/profile";
import { todayIn } from "@/features/account/client/today";
import { rareEndpoints } from "@/generated/rare-endpoints";
import { frame } from "@/lib/copy/en/frame";
import { problemText } from "@/lib/copy/problem-text";
import { type Answer, callAt } from "@/lib/http/client";
import type { OutputOf, SentTo } from "@/lib/http/endpoint";
import { newId } from "@/lib/ids";
import type * as contract from "../contract";

export type Proposal = OutputOf<typeof contract.proposeProgram>;
export type Wish = Omit<SentTo<typeof contract.proposeProgram>, "ownProgramId">;

/** What went wrong, in words, and whether room must be made first. */
export interface Failure {
  readonly text: string;
  readonly isFull: boolean;
}

interface State {
  readonly wish: Wish | null;
  readonly proposal: Proposal | null;
  readonly busy: "asking" | "starting" | null;
  readonly failure: Failure | null;
}

const NOTHING: State = { wish: null, proposal: null, busy: null, failure: null };

/** A proposal, other versions of it, and its start. Each version has an id of its own, which is all its chance. */
export function useOwnProgram() {
  const { timeZone } = useProfile().profile;
  const [state, setState] = useState(NOTHING);
  // A second try of the same start is the same enrolment.
  const [enrolmentId] = useState(newId);
  const { wish, proposal } = state;

  const ask = async (asked: Wish) => {
    setState((was) => ({ ...was, wish: asked, busy: "asking", failure: null }));
    const answer = await callAt<typeof contract.proposeProgram>(rareEndpoints.proposeProgram, {
      ownProgramId: newId(),
      ...asked,
    });
    setState((was) =>
      answer.ok ? { ...was, proposal: answer.value, busy: null } : { ...was, busy: null, failure: failureOf(answer) },
    );
  };
  /** Keeps the proposal and starts it; true once it runs. */
  const start = async (): Promise<boolean> => {
    if (!wish || !proposal) return false;
    const programId = proposal.program.id;
    setState((was) => ({ ...was, busy: "starting", failure: null }));
    const saved = await callAt<typeof contract.saveOwnProgram>(rareEndpoints.saveOwnProgram, {
      ownProgramId: programId,
      ...wish,
    });
    const answer = saved.ok
      ? await callAt<typeof contract.startProgram>(rareEndpoints.startProgram, {
          enrolmentId,
          programId,
          startedOn: todayIn(timeZone),
        })
      : saved;
    setState((was) => ({ ...was, busy: null, failure: answer.ok ? null : failureOf(answer) }));
    return answer.ok;
  };
  return {
    ...state,
    ask,
    start,
    another: () => wish && ask(wish),
    back: () => setState((was) => ({ ...was, proposal: null, failure: null })),
    forget: () => setState((was) => ({ ...was, failure: null })),
  };
}

function failureOf(answer: Extract<Answer<unknown>, { ok: false }>): Failure {
  const text = answer.offline ? frame.offline.needsConnection : problemText(answer.problem);
  return { text, isFull: answer.problem.code === "conflict" };
}
