"use client";
import { useCallback, useEffect, useState } from "react";
import { type Answer, type CalledId, call } from "../http/client";
import type { Endpoint, OutputOf, SentTo } from "../http/endpoint";
import { toLogin } from "../http/to-login";
import type { QueuedOp } from "./database";
import { useDeviceUser, useSync } from "./device";
import { answerKey, type Kept } from "./kept-answers";
import { openStore, readValue, writeValue } from "./store";
import { useStored } from "./use-stored";

const SLOW_MS = 2_000;

export interface KeptAnswer<T> {
  /** What the device has, at once; null until it or the server has answered. */
  readonly value: T | null;
  /** When the shown value was given, in milliseconds; null while it counts as fresh. */
  readonly asOf: number | null;
  /** The last look at the server failed; a kept value is still shown. */
  readonly failure: { readonly offline: boolean; readonly status: number; readonly requestId: string } | null;
  /** The server takes its time while a kept value is on screen. */
  readonly updating: boolean;
  readonly reload: () => void;
}

/** Folds changes still waiting in the queue into an answer that does not know them yet. */
export type WithWaiting<T> = (value: T, waiting: readonly QueuedOp[]) => T;

/**
 * Reads an endpoint: the kept answer is shown at once, the fresh one replaces it. Asked again when the connection
 * returns and when this device's own changes have been sent.
 */
export function useKeptAnswer<E extends Endpoint>(
  id: E["id"] & CalledId,
  input: SentTo<E>,
  withWaiting: WithWaiting<OutputOf<E>> = asIs,
): KeptAnswer<OutputOf<E>> {
  const userId = useDeviceUser();
  const key = answerKey(id, input);
  const stored = useStored(key, (user) => readValue<Kept<OutputOf<E>>>(user, key));
  const [seen, setSeen] = useState<Seen<OutputOf<E>>>({ key, fresh: null, failure: null, slow: false });
  const [turn, setTurn] = useState(0);
  const reload = useCallback(() => setTurn((was) => was + 1), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for id and input, the turn asks again
  useEffect(() => {
    let live = true;
    const slow = setTimeout(() => live && setSeen((was) => ({ ...ofKey(was, key), slow: true })), SLOW_MS);
    void call<E>(id, input).then(async (answer) => {
      clearTimeout(slow);
      const fresh = answer.ok ? await keep(userId, key, answer.value, withWaiting) : null;
      if (!answer.ok && answer.problem.status === 401) toLogin();
      if (live) setSeen((was) => ({ key, fresh: fresh ?? ofKey(was, key).fresh, failure: failureOf(answer), slow: false }));
    });
    return () => {
      live = false;
      clearTimeout(slow);
    };
  }, [userId, key, turn]);
  useAskAgain(reload);
  const { fresh, failure, slow } = ofKey(seen, key);
  // A change made on this device after the answer came is newer than the answer.
  const best = stored && (fresh === null || stored.touched >= fresh.touched) ? stored : fresh;
  return {
    value: best?.value ?? null,
    asOf: failure && best ? best.at : null,
    failure,
    updating: slow && best !== null,
    reload,
  };
}

interface Seen<T> {
  readonly key: string;
  readonly fresh: Kept<T> | null;
  readonly failure: KeptAnswer<T>["failure"];
  readonly slow: boolean;
}

function ofKey<T>(seen: Seen<T>, key: string): Seen<T> {
  return seen.key === key ? seen : { key, fresh: null, failure: null, slow: false };
}

async function keep<T>(userId: string, key: string, given: T, withWaiting: WithWaiting<T>): Promise<Kept<T>> {
  const now = Date.now();
  try {
    const waiting = await (await openStore(userId)).getAll("outbox");
    const kept = { value: withWaiting(given, waiting), at: now, touched: now };
    await writeValue(userId, key, kept);
    return kept;
  } catch {
    // Storage is blocked or full: the answer lives as long as the page.
    return { value: given, at: now, touched: now };
  }
}

/** On a new connection, and when the queue has run empty. */
function useAskAgain(ask: () => void): void {
  const { waiting } = useSync();
  const [before, setBefore] = useState(waiting);
  useEffect(() => {
    if (before === waiting) return;
    setBefore(waiting);
    if (waiting === 0) ask();
  }, [before, waiting, ask]);
  useEffect(() => {
    window.addEventListener("online", ask);
    return () => window.removeEventListener("online", ask);
  }, [ask]);
}

function failureOf(answer: Answer<unknown>): KeptAnswer<unknown>["failure"] {
  if (answer.ok) return null;
  return { offline: answer.offline, status: answer.problem.status, requestId: answer.problem.requestId };
}

function asIs<T>(value: T): T {
  return value;
}
