"use client";
import { useCallback, useEffect, useState } from "react";
import { call } from "@/lib/http/client";
import type { OutputOf } from "@/lib/http/endpoint";
import type { Problem } from "@/lib/http/problem";
import { toLogin } from "@/lib/http/to-login";
import type * as contract from "../contract";
import { keepAnswer, keptAnswer } from "./answers";
import { owesSignOut } from "./sign-out";

type Profile = OutputOf<typeof contract.readProfile>;

interface FirstProfile {
  /** Null while the first answer is on its way, or when it failed. */
  readonly value: Profile | null;
  readonly failure: { readonly offline: boolean; readonly problem: Problem } | null;
}

const KEY = "readProfile {}";

/**
 * Who the lifter is: the first question of every signed-in page. Their own database has their name, so this answer is
 * kept beside it (answers.ts); without a connection the kept one serves. Everything after it reads `useKeptAnswer`.
 */
export function useFirstProfile(): FirstProfile & { readonly reload: () => void } {
  const [turn, setTurn] = useState(0);
  const [state, setState] = useState<FirstProfile>({ value: null, failure: null });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the turn asks again
  useEffect(() => {
    let live = true;
    void readProfile().then((next) => {
      // A failed second look keeps the lifter who is on screen.
      if (live) setState((was) => (next.failure ? { ...was, failure: next.failure } : next));
    });
    return () => {
      live = false;
    };
  }, [turn]);
  const reload = useCallback(() => setTurn((was) => was + 1), []);
  useEffect(() => {
    // A lifter who left without a connection is about to be signed out: asking who they are would race with that.
    const ask = () => void (owesSignOut() || reload());
    window.addEventListener("online", ask);
    return () => window.removeEventListener("online", ask);
  }, [reload]);
  return { ...state, reload };
}

async function readProfile(): Promise<FirstProfile> {
  const answer = await call<typeof contract.readProfile>("readProfile", {});
  if (answer.ok) {
    void keepAnswer(KEY, answer.value);
    return { value: answer.value, failure: null };
  }
  const { offline, problem } = answer;
  if (problem.status === 401) toLogin();
  const kept = offline ? await keptAnswer(KEY) : null;
  return kept ? { value: kept.value as Profile, failure: null } : { value: null, failure: { offline, problem } };
}
