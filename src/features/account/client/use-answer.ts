"use client";
import { useCallback, useEffect, useState } from "react";
import { call } from "@/lib/http/client";
import type { Endpoint, OutputOf, SentTo } from "@/lib/http/endpoint";
import type { Problem } from "@/lib/http/problem";
import { keepAnswer, keptAnswer } from "./answers";
import { toLogin } from "./to-login";

export interface Failure {
  readonly offline: boolean;
  readonly problem: Problem;
}

export interface Answered<T> {
  /** Null while the first answer is on its way, or when it failed. */
  readonly value: T | null;
  /** When the shown value was kept, in milliseconds; null for one fresh from the server. */
  readonly asOf: number | null;
  readonly failure: Failure | null;
  readonly reload: () => void;
}

/**
 * Reads an endpoint and keeps its answer on the device: without a connection the last one is shown with its time.
 * A changed input reads again and keeps the old value on screen until the new one is there.
 */
export function useAnswer<E extends Endpoint>(id: E["id"], input: SentTo<E>): Answered<OutputOf<E>> {
  const key = `${id} ${JSON.stringify(input)}`;
  const [turn, setTurn] = useState(0);
  const [state, setState] = useState<Shown<OutputOf<E>> & { readonly key: string }>({
    key,
    value: null,
    asOf: null,
    failure: null,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for id and input, the turn asks again
  useEffect(() => {
    let live = true;
    void answerOf<E>(id, input, key).then((next) => {
      if (!live) return;
      // A failed second look keeps what is on screen, unless it belongs to another question.
      setState((was) => (next.failure && was.key === key ? { ...was, failure: next.failure } : { key, ...next }));
    });
    return () => {
      live = false;
    };
  }, [key, turn]);
  const reload = useCallback(() => setTurn((was) => was + 1), []);
  useEffect(() => {
    window.addEventListener("online", reload);
    return () => window.removeEventListener("online", reload);
  }, [reload]);
  const { value, asOf, failure } = state;
  return { value, asOf, failure, reload };
}

type Shown<T> = Omit<Answered<T>, "reload">;

async function answerOf<E extends Endpoint>(id: E["id"], input: SentTo<E>, key: string): Promise<Shown<OutputOf<E>>> {
  const answer = await call<E>(id, input);
  if (answer.ok) {
    void keepAnswer(key, answer.value);
    return { value: answer.value, asOf: null, failure: null };
  }
  const { offline, problem } = answer;
  if (problem.status === 401) toLogin();
  const kept = offline ? await keptAnswer(key) : null;
  return kept
    ? { value: kept.value as OutputOf<E>, asOf: kept.at, failure: null }
    : { value: null, asOf: null, failure: { offline, problem } };
}
