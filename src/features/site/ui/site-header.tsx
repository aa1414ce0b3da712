import Link from "next/link";
import { site } from "@/lib/copy/en/site";
import { ButtonLink } from "@/ui/button-link";
import { Wordmark } from "@/ui/wordmark";

/** Wordmark on the left, the two ways in on the right. */
export function SiteHeader() {
  return (
    <header className="gutter pt-safe mx-auto w-full max-w-[80rem]">
      <nav aria-label={site.header.label} className="flex min-h-16 items-center gap-1 md:min-h-20">
        <Link
          href="/"
          aria-label={site.header.home}
          className="press -ms-2 me-auto inline-flex min-h-11 items-center rounded-control px-2"
        >
          <Wordmark className="h-6 md:h-7" />
        </Link>
        <div className="hidden gap-1 md:flex">
          <Link href="/exercises" className={QUIET}>
            {site.header.exercises}
          </Link>
          <Link href="/programs" className={QUIET}>
            {site.header.programs}
          </Link>
          <Link href="/coaches" className={QUIET}>
            {site.header.coaches}
          </Link>
          <Link href="/pricing" className={QUIET}>
            {site.header.pricing}
          </Link>
          <Link href="/help" className={QUIET}>
            {site.header.help}
          </Link>
        </div>
        <Link href="/login" className={QUIET}>
          {site.header.signIn}
        </Link>
        <div className="ms-2 hidden md:block">
          <ButtonLink href="/signup" variant="secondary">
            {site.header.start}
          </ButtonLink>
        </div>
      </nav>
    </header>
  );
}

const QUIET =
  "press inline-flex min-h-11 items-center rounded-control px-3 font-medium whitespace-nowrap text-ink-2 hover:bg-press hover:text-ink";
