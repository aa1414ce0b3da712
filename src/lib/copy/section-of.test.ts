import { describe, expect, it } from "vitest";
import { SOURCES } from "@/domain/sources";
import { engineFiles, reasonCalls } from "../../../tests/support/reason-calls";
import { chapters } from "./en/science/chapters";
import { why } from "./en/why";
import { sectionOf } from "./section-of";
import { SOURCE_KEYS } from "./source-name";

const sections = chapters.flatMap((chapter) => chapter.sections);
const files = engineFiles();
const calls = files.flatMap(({ file, text }) => reasonCalls(file, text));

/** Strongest first; what Mo chose itself leans on nothing. */
const RANK = { A: 0, B: 1, C: 2, P: 3 } as const;
type Grade = keyof typeof RANK;
const rank = (grade: string) => RANK[grade as Grade];

/** Every word of the engine that has the shape of a rule: a family the lifter has a sentence for, a point, a name. */
const families = [...new Set(Object.keys(why).map((rule) => rule.split(".")[0] ?? ""))];
const RULE = new RegExp(`"((?:${families.join("|")})\\.[a-z][\\w.-]*)"`, "g");
const quotedRules = (text: string) => [...text.matchAll(RULE)].map((hit) => hit[1] ?? "");
const emitted = [
  ...new Set([...files.flatMap(({ text }) => quotedRules(text)), ...calls.flatMap(({ rule }) => (rule === null ? [] : [rule]))]),
];

describe("the science of the engine", () => {
  it("has a section for every rule the engine emits and every sentence it says", () => {
    expect(emitted.length).toBeGreaterThan(80);
    expect([...emitted, ...Object.keys(why)].filter((rule) => sectionOf(rule) === null)).toEqual([]);
  });

  it("finds the longest beginning, and nothing for a stranger", () => {
    expect(sectionOf("progression.double.top-of-range")?.id).toBe("double-progression");
    expect(sectionOf("progression.double.widened")?.id).toBe("jump");
    expect(sectionOf("progression.never-heard-of")?.id).toBe("outcome");
    expect(sectionOf("progressions")).toBeNull();
    expect(sectionOf("")).toBeNull();
  });

  it("gives every chapter, section, rule and source an address of its own", () => {
    const ids = [
      ...chapters.map(({ id }) => id),
      ...chapters.map(({ id }) => `${id}-title`),
      ...sections.flatMap(({ id, rules }) => [id, ...rules.filter((rule) => rule !== id)]),
      ...SOURCE_KEYS.map((key) => `source-${key}`),
      ...["sources", "sources-title", "grades", "content"],
    ];
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect(ids.filter((id) => !/^[a-z][\w.-]*$/i.test(id))).toEqual([]);
  });

  it("says what every rule does and where it stops being right", () => {
    expect(sections.filter(({ body, limits }) => body.length === 0 || limits === "").map(({ id }) => id)).toEqual([]);
  });

  it("cites every source it lists, and none as stronger than its section leans on", () => {
    const cited = new Set(sections.flatMap((section) => section.sources));
    expect(SOURCE_KEYS.filter((key) => !cited.has(key))).toEqual([]);
    const overstated = sections.filter(
      ({ grade, sources: keys }) =>
        grade !== "P" && grade !== "C" && !keys.some((key) => rank(SOURCES[key].grade) <= rank(grade)),
    );
    expect(overstated.map(({ id }) => id)).toEqual([]);
  });

  it("never claims more for a rule than the engine does", () => {
    const overstated = sections.filter(({ grade, rules }) => rules.length > 0 && rank(grade) < allowed(rules));
    expect(overstated.map(({ id }) => id)).toEqual([]);
  });

  it("knows every source the engine names, and cites it where the rule is explained", () => {
    const named = files.flatMap(({ text }) =>
      [...text.matchAll(/"([a-z]+(?:-[a-z]+)*-(?:19|20)\d\d)"/g)].map((hit) => hit[1] ?? ""),
    );
    const written = calls.flatMap(({ source }) => (source === null ? [] : [source]));
    expect(named.length).toBeGreaterThan(5);
    expect([...named, ...written].filter((key) => !Object.hasOwn(SOURCES, key))).toEqual([]);
    const uncited = calls.filter(({ rule, isWhole, source }) => {
      if (rule === null || source === null) return false;
      // `goal.${status}` may be explained anywhere in its family.
      const family = sections.filter(({ rules }) => rules.some((each) => each.startsWith(`${rule}.`)));
      const own = sectionOf(rule);
      const where = [...(own === null ? [] : [own]), ...(isWhole ? [] : family)];
      return !where.some((section) => section.sources.some((key) => key === source));
    });
    expect(uncited).toEqual([]);
  });
});

/**
 * The strongest grade a section with these rules may carry: the weakest the engine gives one of them in so many words.
 * A rule that is Mo's own choice doesn't weaken the evidence for the rest. Where every rule stands in a variable, the
 * calls of the files that name them count.
 */
function allowed(rules: readonly string[]): number {
  const isOurs = (rule: string) => rules.some((each) => sectionOf(rule)?.rules.includes(each));
  const own = calls.filter(({ rule, grade }) => rule !== null && grade !== null && isOurs(rule));
  const leaning = own.filter(({ grade }) => grade !== "P");
  if (leaning.length > 0) return Math.max(...leaning.map(({ grade }) => rank(grade ?? "P")));
  const naming = files.filter(({ text }) => quotedRules(text).some(isOurs)).map(({ file }) => file);
  const open = calls.filter(({ rule, grade, file }) => rule === null && grade !== null && naming.includes(file));
  return open.length + own.length === 0 ? RANK.A : Math.min(RANK.P, ...open.map(({ grade }) => rank(grade ?? "P")));
}
