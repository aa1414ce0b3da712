import { type FormEvent, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { auth as copy } from "@/lib/copy/en/auth";
import { type AuthAnswer, askAuth, type Trouble } from "./ask-auth";

const CALM: Trouble = { fields: {}, general: null };

interface Options {
  readonly path: string;
  /** Reads the fields; what comes back is posted. */
  readonly read: (fields: FormData) => Readonly<Record<string, unknown>>;
  /** What is already known to be wrong before asking, a message a field. */
  readonly check?: (body: Readonly<Record<string, unknown>>) => Readonly<Record<string, string>>;
  /** Called when the fields are whole and are about to be sent. */
  readonly begun?: () => void;
  /** What is said without a connection. */
  readonly offline?: string;
  readonly done: (answer: Readonly<Record<string, unknown>>, body: Readonly<Record<string, unknown>>) => void;
}

/**
 * A form of the sign-in pages. It is submitted by script only, so it cannot be before scripts run: a plain
 * submit would put the password into the address. Fields keep their text; the first wrong one gets the focus.
 */
export function useAuthForm({ path, read, check, begun, done, offline = copy.errors.offline }: Options) {
  const form = useRef<HTMLFormElement>(null);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState(CALM);
  const ready = useReady();
  const online = useOnline();

  useEffect(() => {
    if (trouble !== CALM) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [trouble]);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy || !online) return;
    const body = read(new FormData(event.currentTarget));
    const wrong = check?.(body) ?? {};
    if (Object.keys(wrong).length > 0) return setTrouble({ fields: wrong, general: null });
    setBusy(true);
    begun?.();
    const answer: AuthAnswer = await askAuth(path, body);
    setBusy(false);
    setTrouble(answer.ok ? CALM : answer.trouble);
    if (answer.ok) done(answer.body, body);
  };

  return {
    form,
    submit: (event: FormEvent<HTMLFormElement>) => void submit(event),
    busy,
    errors: trouble.fields,
    /** `stale`: what is asked needs a sign-in from the last ten minutes. */
    reason: trouble.reason,
    /** Says beside the fields what another button of the page found missing. */
    complain: (fields: Readonly<Record<string, string>>) => setTrouble({ fields, general: null }),
    notice: online ? trouble.general : offline,
    disabled: !ready || !online,
  };
}

const never = () => () => undefined;

/** False in the page as the server sent it, true once scripts run. */
export function useReady(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

/** The part of the address behind "#", which never reaches a server. */
export function useHash(): string {
  return useSyncExternalStore(
    watchHash,
    () => window.location.hash,
    () => "",
  );
}

function useOnline(): boolean {
  return useSyncExternalStore(
    watchNetwork,
    () => navigator.onLine,
    () => true,
  );
}

function watchHash(changed: () => void): () => void {
  window.addEventListener("hashchange", changed);
  return () => window.removeEventListener("hashchange", changed);
}

function watchNetwork(changed: () => void): () => void {
  window.addEventListener("online", changed);
  window.addEventListener("offline", changed);
  return () => {
    window.removeEventListener("online", changed);
    window.removeEventListener("offline", changed);
  };
}
