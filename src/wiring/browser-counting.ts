import { isMarkedMember } from "../features/account/client/member-mark";
import { countingState } from "../features/analytics/client/counting-state";
import { sendReplay } from "../features/analytics/client/send-replay";
import type { PublicConfig } from "../features/instance/contract";
import * as built from "../generated/browser-vendors";
import { onAnswer } from "../lib/analytics/answer";
import { onChoice, readChoice, writeChoice } from "../lib/analytics/choice-browser";
import { dropEarly, onCount } from "../lib/analytics/count";
import type { Counted } from "../lib/analytics/events";
import type { BrowserCounts, posthogCounts } from "../lib/analytics/posthog-browser";
import { onReplay, replayTold, untoldReplay } from "../lib/analytics/replay-browser";
import { watchSources } from "../lib/analytics/watch-sources";
import { type RoutePattern, routePattern } from "../lib/route-patterns";

/** What this build may load. */
interface Vendors {
  readonly loadCounts: (() => Promise<{ readonly posthogCounts: typeof posthogCounts }>) | null;
  readonly loadInsights: typeof built.loadInsights;
}

interface Visit {
  readonly isQuiet: boolean;
  /** Broken pages are recorded where that is allowed. */
  readonly records: boolean;
  /** Who wants to hear of another page. */
  readonly routes: ((route: RoutePattern) => void)[];
}

/** A running workout, the first minutes and the forms of signing in have the screen to themselves; the next page asks. */
const UNASKED = /^\/(workout\/\[id\]|onboarding|login|signup|forgot-password|reset-password)$/;

/**
 * Counting by a service outside, and the question before it. Nothing is loaded before "Allow"; a browser that asks for quiet is
 * neither asked nor counted.
 */
export function openCounting(
  { watching }: Pick<PublicConfig, "watching">,
  { isQuiet, records, routes }: Visit,
  { loadCounts, loadInsights }: Vendors = built,
): void {
  const { posthog, vercel } = watching;
  const counts = loadCounts !== null && posthog !== null;
  if (records) onReplay(tellReplay);
  if (isQuiet) return;
  if (vercel && !counts) void insights(loadInsights, () => true);
  if (!counts && !records) return;
  let isFirst = true;
  let close: (() => void) | null = null;
  let opened: Promise<BrowserCounts | null> | null = null;
  const look = async () => {
    const choice = await presentChoice(isFirst, { counts });
    isFirst = false;
    if (choice !== "yes") dropEarly();
    const route = routePattern(location.pathname);
    if (choice === null && !UNASKED.test(route)) close ??= (await ask({ counts, records })) ?? null;
    else if (choice !== null || UNASKED.test(route)) {
      close?.();
      close = null;
    }
    if (choice === "yes" && counts) {
      opened ??= openCounts(posthog);
      if (vercel) void insights(loadInsights, () => readChoice() === "yes");
    }
    (await opened)?.allow(choice === "yes");
  };
  void look();
  onChoice(() => void look());
  routes.push(() => void look());
  routes.push((route) => void (opened && readChoice() === "yes" && opened.then((to) => to?.capture(page(route)))));

  async function openCounts({ surveyId, ...posthog }: NonNullable<typeof watching.posthog>): Promise<BrowserCounts | null> {
    const loaded = await loadCounts?.().catch(() => null);
    if (!loaded) return null;
    const state = isMarkedMember() ? await countingState() : null;
    if (readChoice() !== "yes") return null;
    const to = loaded.posthogCounts(posthog);
    to.be(state?.subject ?? null);
    to.capture(page(routePattern(location.pathname)));
    // Asked each time: what is said right after a no must not leave.
    const tell = (counted: Counted) => void (readChoice() === "yes" && to.capture(counted));
    onCount(tell);
    watchSources((place) => tell({ name: "source_opened", props: { place } }));
    if (surveyId !== null) onAnswer((text) => to.answer(surveyId, text));
    routes.push(() => void becomes(to));
    return to;
  }
}

const page = (route: RoutePattern) => ({ name: "page_view" as const, props: { route } });

/** Who signs in or out on the way is somebody else from then on. */
async function becomes(to: BrowserCounts): Promise<void> {
  to.be(isMarkedMember() ? ((await countingState())?.subject ?? null) : null);
}

/** A lifter's own word, given on any device, stands over what this browser remembers; what it has not heard of goes first. */
async function presentChoice(isFirst: boolean, { counts }: { counts: boolean }) {
  if (isFirst && isMarkedMember()) {
    await tellReplay();
    const state = await countingState();
    const allowed = (counts ? state?.allowed : state?.recordings) ?? null;
    if (allowed !== null) writeChoice(allowed ? "yes" : "no");
  }
  return readChoice();
}

async function ask(what: { counts: boolean; records: boolean }) {
  const loaded = await import("../features/analytics/ui/ask-consent").catch(() => null);
  return readChoice() === null ? loaded?.askConsent(what) : undefined;
}

let hasInsights = false;

async function insights(loadInsights: Vendors["loadInsights"], mayCount: () => boolean): Promise<void> {
  if (hasInsights || loadInsights === null) return;
  hasInsights = true;
  const loaded = await loadInsights().catch(() => null);
  loaded?.vercelCounts(mayCount);
}

let telling = Promise.resolve();

/** Tells the account what was said to recordings, one answer after the other; what does not arrive the next page tells again. */
function tellReplay(): Promise<void> {
  telling = telling.then(async () => {
    const allowed = untoldReplay();
    if (allowed !== null && isMarkedMember() && (await sendReplay(allowed))) replayTold(allowed);
  });
  return telling;
}
