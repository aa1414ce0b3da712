import { Badge } from "@/ui/badge";
import { Button } from "@/ui/button";
import { ButtonLink } from "@/ui/button-link";
import { Chip } from "@/ui/chip";
import { HowLink } from "@/ui/how-link";
import { Icon } from "@/ui/icon";
import { IconButton } from "@/ui/icon-button";
import { ICON_PATHS, type IconName } from "@/ui/icon-paths";

const VARIANTS = ["primary", "secondary", "ghost", "danger", "link"] as const;
const TONES = ["plain", "coach", "success", "warning", "error", "info", "pro"] as const;

/** Buttons in each variant and state, chips, badges and every glyph. */
export function ButtonSection() {
  return (
    <>
      <div className="flex flex-wrap gap-2">
        {VARIANTS.map((variant) => (
          <Button key={variant} variant={variant}>
            {variant}
          </Button>
        ))}
      </div>
      <div className="flex flex-wrap gap-2">
        {VARIANTS.map((variant) => (
          <Button key={variant} variant={variant} disabled>
            {variant}
          </Button>
        ))}
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Button size="sm" variant="secondary">
          Dense
        </Button>
        <Button busy>Saving</Button>
        <Button size="lg" icon={<Icon name="play" />}>
          Start workout
        </Button>
        <ButtonLink href="#buttons" variant="secondary" size="lg" trailing={<Icon name="arrowRight" />}>
          See the plan
        </ButtonLink>
        <HowLink rule="progression.double" />
      </div>
      <Button size="lg" wide>
        Log set
      </Button>
      <div className="flex flex-wrap items-center gap-2">
        <IconButton icon="more" label="More" />
        <IconButton icon="play" label="Play" tone="filled" size="lg" />
        <IconButton icon="trash" label="Delete" tone="danger" />
        <IconButton icon="edit" label="Edit" disabled />
      </div>
      <div className="flex flex-wrap gap-2">
        <Chip selected>Chest</Chip>
        <Chip>Back</Chip>
        <Chip icon={<Icon name="filter" size={20} />}>My equipment</Chip>
        <Chip disabled>Offline</Chip>
      </div>
      <div className="flex flex-wrap gap-2">
        {TONES.map((tone) => (
          <Badge key={tone} tone={tone}>
            {tone}
          </Badge>
        ))}
        <Badge tone="warning" icon={<Icon name="flame" size={16} />}>
          6 weeks
        </Badge>
      </div>
      <ul className="flex flex-wrap gap-4 text-ink-2">
        {(Object.keys(ICON_PATHS) as IconName[]).map((name) => (
          <li key={name} title={name}>
            <Icon name={name} />
          </li>
        ))}
      </ul>
    </>
  );
}
