import { cx } from "@/ui/cx";

interface Rule {
  readonly key: string;
  readonly title: string;
  readonly for: string;
  readonly lines: readonly string[];
}

/** How loads move on, one rule after the other. */
export function RuleList({ rules, className }: { rules: readonly Rule[]; className?: string }) {
  return (
    <ul className={cx("grid content-start gap-8", className)}>
      {rules.map(({ key, title, for: what, lines }) => (
        <li key={key}>
          <h3 className="text-lg font-semibold">{title}</h3>
          <p className="text-sm text-ink-3">{what}</p>
          <ul className="mt-3 grid gap-2 border-s-[3px] border-accent-graphic ps-5">
            {lines.map((line) => (
              <li key={line} className="max-w-prose text-pretty">
                {line}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
