import { board as copy } from "@/lib/copy/en/board";
import { ButtonLink } from "@/ui/button-link";
import { Icon } from "@/ui/icon";

export function QuickActions() {
  return (
    <nav aria-label={copy.quick.label} className="flex flex-wrap gap-2">
      <ButtonLink href="/body?log=1" variant="secondary" icon={<Icon name="scale" size={20} />}>
        {copy.quick.weight}
      </ButtonLink>
      <ButtonLink href="/history" variant="secondary" icon={<Icon name="history" size={20} />}>
        {copy.quick.history}
      </ButtonLink>
      <ButtonLink href="/workout" variant="secondary" icon={<Icon name="plus" size={20} />}>
        {copy.quick.empty}
      </ButtonLink>
    </nav>
  );
}
