import { ButtonLink } from "./button-link";

type Props = { title: string; body: string; action: string };

/** The way in, at the end of a page that visitors read; members don't see it. */
export function JoinPanel({ title, body, action }: Props) {
  return (
    <section aria-label={title} className="mt-16 rounded-sheet bg-group p-6 member:hidden md:mt-24 md:p-10">
      <h2 className="text-3xl font-semibold">{title}</h2>
      <p className="mt-3 max-w-xl text-lg text-ink-2">{body}</p>
      <ButtonLink href="/signup" size="lg" className="mt-6">
        {action}
      </ButtonLink>
    </section>
  );
}
