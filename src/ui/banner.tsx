import type { ReactNode } from "react";
import { cx } from "./cx";
import { Icon } from "./icon";
import { IconButton } from "./icon-button";
import type { IconName } from "./icon-paths";

type Props = {
  tone?: "info" | "warning" | "error" | "success" | "plain" | undefined;
  title?: string | undefined;
  children: ReactNode;
  action?: ReactNode;
  dismiss?: { label: string; onPress: () => void } | undefined;
  icon?: IconName | undefined;
};

/** A standing notice inside the page; role alert only when something is wrong. */
export function Banner({ tone = "info", title, children, action, dismiss, icon }: Props) {
  return (
    <div
      role={tone === "error" ? "alert" : "status"}
      className="relative flex items-start gap-3 overflow-clip rounded-card bg-card py-3 ps-4 pe-2 shadow-card forced-colors:border"
    >
      <Icon name={icon ?? ICON[tone]} size={20} className={cx("mt-0.5", TONE[tone])} />
      <div className="min-w-0 flex-1 pe-2">
        {title ? <p className="font-semibold">{title}</p> : null}
        <div className={cx("text-sm", title ? "text-ink-2" : "text-ink")}>{children}</div>
        {action ? <div className="mt-2 flex flex-wrap gap-2">{action}</div> : null}
      </div>
      {dismiss ? <IconButton icon="close" label={dismiss.label} onClick={dismiss.onPress} className="-my-2" /> : null}
    </div>
  );
}

const ICON = { info: "info", warning: "alert", error: "alert", success: "check", plain: "info" } as const;
const TONE = {
  info: "text-info-text",
  warning: "text-warning-text",
  error: "text-error-text",
  success: "text-success-text",
  plain: "text-ink-2",
} as const;
