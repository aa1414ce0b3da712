import { sciencePage } from "@/lib/copy/en/science/page";
import { ScienceGrade } from "./science-grade";

const { grades, care, earlier } = sciencePage;
const ORDER = ["A", "B", "C", "P"] as const;

/** What the marks mean, and two things to know before reading. */
export function ScienceGrades() {
  return (
    <section aria-labelledby="grades" className="rounded-sheet bg-group p-5 md:p-6">
      <h2 id="grades" className="text-xl font-semibold">
        {grades.title}
      </h2>
      <p className="mt-2 text-ink-2">{grades.lead}</p>
      <dl className="mt-4 grid gap-4 sm:grid-cols-2">
        {ORDER.map((grade) => (
          <div key={grade}>
            <dt>
              <ScienceGrade grade={grade} />
            </dt>
            <dd className="mt-1.5 text-sm text-ink-2">{grades.lines[grade]}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-5 border-t border-line pt-4 text-sm text-ink-2">
        {care} {earlier}
      </p>
    </section>
  );
}
