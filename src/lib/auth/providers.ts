import { z } from "zod";
import { auth as copy } from "../copy/en/auth";
import { AppError } from "../errors";
import { safePath } from "../http/safe-path";
import { Locale, TimeZone } from "../http/shapes";
import { isSessionCookie, keepOwnCookies } from "./cookie";
import { deletionOf } from "./deletion";
import { activate, askLibrary, checked, type Desk, type Done, libraryRequest, type Visit, type Visited } from "./desk";
import { freshVisitor } from "./fresh";
import { noteMethod } from "./note-method";
import { isKeyOffered } from "./passkeys";
import { PROVIDERS, type ProviderName } from "./provider-clients";
import { accountOf, countSignIn } from "./sessions";

/** What the sign-in pages may offer on this instance. */
export async function signInBy({ elsewhere }: Desk): Promise<Done> {
  return { body: { providers: elsewhere.names } };
}

const Provider = z.enum(PROVIDERS);

/** Both consents and where the lifter is: without them nobody new is taken in. */
const Consent = z.strictObject({
  acceptTerms: z.literal(true, { error: copy.errors.terms }),
  acceptHealth: z.literal(true, { error: copy.errors.health }),
  timeZone: TimeZone,
  locale: Locale,
});

const Start = z.strictObject({ provider: Provider, next: z.string().max(500).nullish(), consent: Consent.optional() });

/** `{ url }`: the provider's page, with a cookie that ties what comes back to this browser. */
export async function startProvider(desk: Desk, visit: Visit): Promise<Done> {
  const { provider, next, consent } = checked(Start, visit.body);
  if (consent && !(await desk.services.flags.isOn("signups"))) throw new AppError("forbidden", copy.errors.closed);
  const place = consent && new URLSearchParams({ zone: consent.timeZone, language: consent.locale });
  return toProvider(desk, visit, "sign-in/social", {
    provider,
    callbackURL: `${desk.appUrl}${safePath(next)}`,
    errorCallbackURL: `${desk.appUrl}${consent ? "/signup" : "/login"}?with=${provider}`,
    ...(place && { newUserCallbackURL: `${desk.appUrl}${NEW}?${place}`, requestSignUp: true }),
  });
}

/** The same to add a way to sign in: somebody who signed in just now proves one way, and the provider the other. */
export async function addProvider(desk: Desk, visit: Visit): Promise<Done> {
  const { provider, next } = checked(Start.omit({ consent: true }), visit.body);
  await freshVisitor(desk, visit.headers);
  return toProvider(desk, visit, "link-social", {
    provider,
    callbackURL: `${desk.appUrl}${next ? safePath(next) : `${METHODS}?added=${provider}`}`,
    errorCallbackURL: `${desk.appUrl}${METHODS}?with=${provider}`,
  });
}

type Asked = Readonly<Record<string, unknown>> & { readonly provider: ProviderName };

async function toProvider(desk: Desk, visit: Visit, path: string, body: Asked): Promise<Done> {
  const handle = (request: Request) => desk.elsewhere.handle(body.provider, request);
  const answer = await askLibrary(desk, path, visit, { ...body, disableRedirect: true }, handle);
  if (!answer.ok || typeof answer.body.url !== "string") throw new AppError("unavailable", copy.errors.any);
  return { body: { url: answer.body.url }, cookies: answer.cookies };
}

const NEW = "/onboarding";
const METHODS = "/settings/account";

/** Where a provider sends the browser back to. State, nonce and code are the library's to judge; where it leads is Mo's. */
export function finishProvider(provider: ProviderName): Visited {
  return async (desk, visit) => {
    const response = await answerTo(desk, provider, visit);
    if (response === null) return { goTo: `/login?with=${provider}&trouble=away` };
    const cookies = keepOwnCookies(response.headers.getSetCookie(), desk.appUrl);
    const to = new URL(response.headers.get("location") ?? "/login?error=none", desk.appUrl);
    const error = to.searchParams.get("error");
    if (error !== null) return { goTo: afterError(provider, to.pathname, error), cookies };
    const session = cookies.find((cookie) => isSessionCookie(cookie, desk.appUrl));
    const who = session ? await desk.whoIs(new Headers({ cookie: session.split(";")[0] ?? "" })) : null;
    if (who === null) return await added(desk, visit, provider, to, cookies);
    await countSignIn(desk.services.database, who.userId);
    if (to.pathname === NEW && to.searchParams.has("zone")) await welcome(desk, visit, who.userId, to.searchParams);
    if (await deletionOf(desk.services.database, who.userId)) return { goTo: "/settings/data", cookies };
    if (to.searchParams.has("zone")) return { goTo: NEW, cookies };
    const there = `${to.pathname}${to.search}${to.hash}`;
    const isOffered = await isKeyOffered(desk.services.database, who.userId);
    return { goTo: isOffered ? `/login?offer=passkey&next=${encodeURIComponent(there)}` : there, cookies };
  };
}

/** The library's answer; null while the provider is away. */
async function answerTo(desk: Desk, provider: ProviderName, visit: Visit): Promise<Response | null> {
  try {
    return await desk.elsewhere.handle(provider, libraryRequest(desk, `callback/${provider}?${visit.query}`, visit));
  } catch (error) {
    if (error instanceof AppError && error.code === "unavailable") return null;
    throw error;
  }
}

/** Rows of a lifter's own for somebody new; an account without them could never be used. */
async function welcome(desk: Desk, { query }: Visit, userId: string, place: URLSearchParams): Promise<void> {
  const account = await accountOf(desk.services.database, userId);
  if (!account) throw new Error("A new account is gone before it was used");
  const { email } = account;
  const displayName = firstName(query.get("user"));
  try {
    const where = { timeZone: place.get("zone") ?? "UTC", locale: place.get("language") ?? "en" };
    await desk.joined({ userId, email, ...where, ...(displayName && { displayName }), now: desk.now() });
  } catch (error) {
    await desk.erase(userId);
    throw error;
  }
  await activate(desk, userId, email);
}

/** Apple says a name once, beside the code of the first sign-in, and signs it nowhere: it is a suggestion, no more. */
function firstName(user: string | null): string | null {
  try {
    const said = z.object({ name: z.object({ firstName: z.string() }) }).parse(JSON.parse(user ?? ""));
    return (
      said.name.firstName
        .normalize("NFC")
        .replaceAll(/\p{Cc}/gu, "")
        .trim()
        .slice(0, NAME_MAX) || null
    );
  } catch {
    return null;
  }
}

const NAME_MAX = 40;

async function added(desk: Desk, visit: Visit, provider: ProviderName, to: URL, cookies: readonly string[]): Promise<Done> {
  const who = await desk.whoIs(visit.headers);
  const account = who && (await accountOf(desk.services.database, who.userId));
  if (!who || !account) return { goTo: `/login?with=${provider}&trouble=failed`, cookies };
  await noteMethod(desk, visit.headers, { userId: who.userId, email: account.email }, { added: provider });
  return { goTo: `${to.pathname}${to.search}`, cookies };
}

/** What a page says about each way this can end without a sign-in. */
const TROUBLE: Readonly<Record<string, string>> = {
  access_denied: "cancelled",
  user_cancelled_authorize: "cancelled",
  email_not_found: "no-email",
  account_already_linked_to_different_user: "taken",
};

function afterError(provider: ProviderName, page: string, error: string): string {
  // Nobody with this identity: the two consents come first, and the page that asks for them.
  if (error === "signup_disabled") return `/signup?with=${provider}`;
  // The address has an account. Whoever it is signs in the old way once, and adds this one.
  if (error === "account_not_linked") return `/login?add=${provider}`;
  const from = [METHODS, "/signup"].includes(page) ? page : "/login";
  return `${from}?with=${provider}&trouble=${TROUBLE[error] ?? "failed"}`;
}
