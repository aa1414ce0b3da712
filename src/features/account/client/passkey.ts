/** What went wrong, as far as a page tells it apart. */
export type Outcome = "ok" | "stopped" | { readonly said: string; readonly reason?: string };

/** True where the browser can make and use passkeys by itself. */
export function canPasskey(): boolean {
  return typeof PublicKeyCredential !== "undefined" && "parseCreationOptionsFromJSON" in PublicKeyCredential;
}

type Ask = (path: string, body: object) => Promise<Answer>;
type Answer =
  | { readonly ok: true; readonly body: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly trouble: { readonly general: string | null; readonly reason?: string | undefined } };

/** Asks the device for a key and gives it to Mo under this name. */
export async function addPasskey(ask: Ask, name: string): Promise<Outcome> {
  const asked = await ask("passkey/new-options", {});
  if (!asked.ok) return failed(asked);
  const options = PublicKeyCredential.parseCreationOptionsFromJSON(
    asked.body as unknown as PublicKeyCredentialCreationOptionsJSON,
  );
  const response = await shown(navigator.credentials.create({ publicKey: options }));
  if (response === null) return "stopped";
  const answer = await ask("passkey/new", { name, response });
  return answer.ok ? "ok" : failed(answer);
}

/** Signs in with a key the device holds; what Mo answered is handed on. */
export async function signInByPasskey(ask: Ask): Promise<Outcome | { readonly body: Readonly<Record<string, unknown>> }> {
  const asked = await ask("passkey/options", {});
  if (!asked.ok) return failed(asked);
  const options = PublicKeyCredential.parseRequestOptionsFromJSON(asked.body as unknown as PublicKeyCredentialRequestOptionsJSON);
  const response = await shown(navigator.credentials.get({ publicKey: options }));
  if (response === null) return "stopped";
  const answer = await ask("passkey/sign-in", { response });
  return answer.ok ? { body: answer.body } : failed(answer);
}

/** What the device answered, or null: the lifter closed its dialog, or it holds nothing that fits. */
async function shown(asking: Promise<Credential | null>): Promise<unknown> {
  try {
    const credential = await asking;
    return credential instanceof PublicKeyCredential ? credential.toJSON() : null;
  } catch {
    return null;
  }
}

function failed({ trouble }: Extract<Answer, { readonly ok: false }>): Outcome {
  return { said: trouble.general ?? "", ...(trouble.reason && { reason: trouble.reason }) };
}

/** "Chrome on Windows" or so, for the lifter to tell keys apart; they can call it anything else. */
export function deviceName(): string {
  const agent = navigator.userAgent;
  const system = /iPhone|iPad|Android|Windows|CrOS|Mac OS X|Linux/.exec(agent)?.[0] ?? "This device";
  return { "Mac OS X": "Mac", CrOS: "Chromebook" }[system] ?? system;
}
