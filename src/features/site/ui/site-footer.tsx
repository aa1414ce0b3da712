import Link from "next/link";
import { site } from "@/lib/copy/en/site";
import { Wordmark } from "@/ui/wordmark";

const LINKS = [
  ["/exercises", site.footer.exercises],
  ["/programs", site.footer.programs],
  ["/help", site.footer.help],
  ["/coaches", site.footer.coaches],
  ["/pricing", site.footer.pricing],
  ["/training-science", site.footer.science],
  ["/privacy", site.footer.privacy],
  ["/terms", site.footer.terms],
  ["/login", site.footer.signIn],
  ["/signup", site.footer.signUp],
] as const;

/** The promise and the small print. */
export function SiteFooter() {
  return (
    <footer className="mt-20 border-t border-line md:mt-32">
      <div className="gutter mx-auto flex w-full max-w-[80rem] flex-col gap-8 py-10 md:flex-row md:items-start md:justify-between md:py-14">
        <div className="max-w-72">
          <Wordmark className="h-5" />
          <p className="mt-3 text-sm text-ink-2">{site.footer.line}</p>
        </div>
        <nav aria-label={site.footer.label}>
          <ul className="-mx-2 grid grid-cols-2 gap-x-8 md:grid-cols-4">
            {LINKS.map(([href, label]) => (
              <li key={href}>
                <Link href={href} className="inline-flex min-h-11 items-center rounded-control px-2 text-ink-2 hover:text-ink">
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
