import { board as copy } from "@/lib/copy/en/board";
import { ButtonLink } from "@/ui/button-link";
import { Icon } from "@/ui/icon";
import { StartEmpty } from "./start-empty";

/** `withEmpty`: the card above does not already offer an empty workout. */
export function QuickActions({ withEmpty }: { withEmpty: boolean }) {
  return (
    <nav
      aria-label={copy.quick.label}
      className="flex flex-wrap gap-2 *:grow *:basis-[min(100%,9.5rem)] sm:*:grow-0 sm:*:basis-auto"
    >
      <ButtonLink href="/body?log=1" variant="secondary" icon={<Icon name="scale" size={20} />}>
        {copy.quick.weight}
      </ButtonLink>
      <ButtonLink href="/history" variant="secondary" icon={<Icon name="history" size={20} />}>
        {copy.quick.history}
      </ButtonLink>
      {withEmpty ? <StartEmpty /> : null}
    </nav>
  );
}
