import type { CoachId } from "@/domain/vocabulary";
import { site } from "@/lib/copy/en/site";
import { CastAvatar } from "@/ui/avatar-cast";
import { cx } from "@/ui/cx";

const STANDING: readonly CoachId[] = ["ace", "nova", "max", "sam", "mo", "sage", "chip", "rex"];

/** The eight, shoulder to shoulder, Sam a step ahead. */
export function Lineup({ className }: { className?: string | undefined }) {
  return (
    <div role="img" aria-label={site.hero.lineup} className={cx("flex items-end ps-2 md:ps-3", className)}>
      {STANDING.map((coach) => (
        <CastAvatar
          key={coach}
          coach={coach}
          expression={coach === "sam" ? "happy" : "neutral"}
          className={cx(
            "aspect-square h-auto! min-w-0 ring-4 ring-[var(--mo-bg-primary)]",
            coach === "mo" ? "ms-0" : "-ms-2 md:-ms-3",
            coach === "sam" ? "relative z-10 w-[min(5rem,21vw)]! shrink-0! md:w-28!" : "w-12! shrink! md:w-20!",
          )}
        />
      ))}
    </div>
  );
}
