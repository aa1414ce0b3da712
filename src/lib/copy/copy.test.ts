import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import * as words from "@/domain/vocabulary";
import { announce } from "./en/announce";
import { equipment } from "./en/equipment";
import { log } from "./en/log";
import { later } from "./en/log-later";
import { muscles } from "./en/muscles";
import { onboarding } from "./en/onboarding";
import { vocabulary } from "./en/vocabulary";

const folder = path.join(import.meta.dirname, "en");
const modules = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));

/** Arguments for the functions that take more than counts and words. */
const SPECIAL: Record<string, readonly unknown[]> = {
  "onboarding.plan.because": [["3 days a week", "build muscle"]],
  "announce.setLogged": [{ number: 2, kg: 80, reps: 6, unit: "kg", restSeconds: 150 }],
  "mail.code": [{ code: "123456", link: "https://mo.test/a" }],
  "mail.alreadyThere": [{ signInLink: "https://mo.test/a", resetLink: "https://mo.test/b" }],
  "mail.welcome": [{ startLink: "https://mo.test/a", helpLink: "https://mo.test/b", coach: "Sam" }],
  "mail.reset": [{ link: "https://mo.test/a" }],
  "recovery.deload.active": ["Volume"],
  "mail.deletionAsked": [{ day: "2026-03-09", link: "https://mo.test/a" }],
  "mail.exportReady": [{ link: "https://mo.test/a" }],
  "mail.lastDay": [{ link: "https://mo.test/a" }],
  "mail.erased": [{ day: "2026-03-09", counts: { workouts: 1, sets: 12, goals: 1 } }],
  "mail.failedSignIns": [{ count: 6, when: "Monday", resetLink: "https://mo.test/a" }],
  "mail.methodsChanged": [{ change: "A passkey was added", when: "Monday", device: "Firefox", link: "https://mo.test/a" }],
  "mail.newDevice": [{ when: "Monday", device: "Firefox", link: "https://mo.test/a" }],
  "mail.confirmEmail": [{ code: "123456", link: "https://mo.test/a" }],
  "mail.emailChanging": [{ when: "Monday", device: "Firefox", link: "https://mo.test/a" }],
  "feedback.mail": [{ kind: "idea", text: "More.", route: "/workout", version: "a1b2c3d", from: "ada@example.test" }],
  "notice.mail": [{ day: "March 9", times: "6:00 to 7:00 AM", text: "We move." }],
  alertMail: [
    { alert: "errors", phase: "start", value: 12, threshold: 10, since: "2026-03-09T10:00:00Z", where: "https://mo.test" },
  ],
  runbookOf: ["errors"],
  "mail.passwordChanged": [{ when: "Monday", device: "Firefox", resetLink: "https://mo.test/a" }],
};
const FACTS = {
  has: () => true,
  is: () => true,
  label: () => "Build muscle",
  clock: () => "2:30",
  value: () => 2,
  number: () => "2",
  load: () => "2 kg",
  percent: () => "2%",
  cut: () => "5%",
  day: () => "Nov 12",
  text: () => "Push A",
};

function* strings(value: unknown, at: string): Generator<[string, string]> {
  if (typeof value === "string") yield [at, value];
  else if (typeof value === "function") {
    const args = SPECIAL[at] ?? (at.endsWith(".full") ? [FACTS] : [2, 2, 2, 2]);
    yield* strings(value(...args), `${at}()`);
  } else if (value !== null && typeof value === "object") {
    for (const [key, inner] of Object.entries(value)) yield* strings(inner, `${at}.${key}`);
  }
}

async function allStrings(): Promise<[string, string][]> {
  const loaded = await Promise.all(modules.map((file) => import(path.join(folder, file)) as Promise<Record<string, unknown>>));
  return loaded.flatMap((module) => Object.entries(module).flatMap(([name, value]) => [...strings(value, name)]));
}

describe("the English catalogue", () => {
  it("has no empty, untrimmed, doubled or unfinished text", async () => {
    const all = await allStrings();
    expect(all.length).toBeGreaterThan(600);
    const bad = all.filter(([at, text]) => {
      const edges = at.startsWith("auth.signup.terms") || at.startsWith("mail") ? false : text !== text.trim();
      return text.trim() === "" || edges || / {2}/.test(text) || /\blorem|\bTODO|undefined|NaN|\[object|\{\w+\}/.test(text);
    });
    expect(bad).toEqual([]);
  });

  it("speaks US English", async () => {
    const british = /\b(programme|colour|favourite|metre|litre|behaviour|organis|recognis)/i;
    expect((await allStrings()).filter(([, text]) => british.test(text))).toEqual([]);
  });

  it.each([
    [words.GOALS, vocabulary.goals],
    [words.GOALS, onboarding.training.goalLines],
    [words.LEVELS, vocabulary.levels],
    [words.LEVELS, onboarding.training.levelLines],
    [words.PATTERNS, vocabulary.patterns],
    [words.COACHES, vocabulary.coaches],
    [words.ONBOARDING_STEPS, vocabulary.steps],
    [words.RECORD_KINDS, vocabulary.recordKinds],
    [words.SLEEP_BANDS, onboarding.lifestyle.sleepBands],
    [words.BODY_AREAS, onboarding.lifestyle.areaOptions],
    [words.MUSCLES, muscles.names],
    [words.VOLUME_GROUPS, muscles.groups],
    [words.EQUIPMENT, equipment.names],
    [words.SET_ROLES, log.roles],
    [words.SET_ROLES, later.roleLines],
  ])("labels every word of a closed list, and no other: %j", (list, labels) => {
    expect(Object.keys(labels).sort()).toEqual([...list].sort());
  });

  it("never gives two muscles or two machines the same name", () => {
    for (const names of [muscles.names, equipment.names, vocabulary.patterns]) {
      expect(new Set(Object.values(names)).size).toBe(Object.keys(names).length);
    }
  });
});

describe("the live region", () => {
  it("says a set the way a person would", () => {
    const set = { number: 2, kg: 80, reps: 6, unit: "kg", restSeconds: 150 } as const;
    expect(announce.setLogged(set)).toBe("Set 2 logged, 80 kilograms times 6, rest two minutes thirty");
    expect(announce.setLogged({ ...set, kg: null, reps: 1, restSeconds: null })).toBe("Set 2 logged, 1 rep");
    expect(announce.setLogged({ ...set, unit: "lb", restSeconds: 45 })).toBe(
      "Set 2 logged, 176.4 pounds times 6, rest forty-five seconds",
    );
  });
});
