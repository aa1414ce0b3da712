import { sciencePage } from "@/lib/copy/en/science/page";
import type { ScienceSection } from "@/lib/copy/en/science/shape";
import { sourceName } from "@/lib/copy/source-name";
import { ScienceGrade } from "./science-grade";

/** One rule: what it does, how it calculates, where it stops being right, and what it rests on. */
export function ScienceRule({ id, rules, title, body, formula, grade, sources, limits }: ScienceSection) {
  return (
    <article id={id} className={BOX}>
      {rules
        .filter((rule) => rule !== id)
        .map((rule) => (
          <span key={rule} id={rule} className="block scroll-mt-12" />
        ))}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <h3 className="text-xl font-semibold md:text-2xl">{title}</h3>
        <ScienceGrade grade={grade} />
      </div>
      {body.map((paragraph) => (
        <p key={paragraph} className="mt-3 max-w-prose text-ink-2">
          {paragraph}
        </p>
      ))}
      {formula ? (
        <ul
          aria-label={sciencePage.formula}
          className="mt-4 grid gap-1.5 rounded-card bg-group p-4 font-mono text-sm wrap-anywhere"
        >
          {formula.map((line) => (
            <li key={line} className="ps-4 -indent-4">
              {line}
            </li>
          ))}
        </ul>
      ) : null}
      <p className="mt-4 max-w-prose text-sm text-ink-2">
        <strong className="font-semibold text-ink">{sciencePage.limits}.</strong> {limits}
      </p>
      {sources.length === 0 ? null : (
        <p className="mt-2 text-sm text-ink-3">
          {sources.length === 1 ? sciencePage.source : sciencePage.sourcesOf}:{" "}
          {sources.map((key, i) => (
            <span key={key}>
              {i === 0 ? "" : " · "}
              <a href={`#source-${key}`} className="rounded-control underline decoration-1 underline-offset-4 hover:text-ink">
                {sourceName(key)}
              </a>
            </span>
          ))}
        </p>
      )}
    </article>
  );
}

/** The rule a link led to is lit at its edge. */
const BOX =
  "mt-10 scroll-mt-8 border-s-2 border-transparent -ms-4 ps-[calc(1rem-2px)] target:border-accent-graphic has-target:border-accent-graphic";
