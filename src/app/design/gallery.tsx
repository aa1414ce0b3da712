"use client";
import { type ReactNode, useState } from "react";
import { COACHES, type CoachId } from "@/domain/vocabulary";
import { CastAvatar } from "@/ui/avatar-cast";
import { cx } from "@/ui/cx";
import { ToastRegion } from "@/ui/toast";
import { Wordmark } from "@/ui/wordmark";
import { ButtonSection } from "./button-section";
import { ChartSection } from "./chart-section";
import { CoachSection } from "./coach-section";
import { FieldSection } from "./field-section";
import { LoggerSection } from "./logger-section";
import { NavigationSection } from "./navigation-section";
import { NoticeSection } from "./notice-section";
import { NumberSection } from "./number-section";
import { PartSection } from "./part-section";
import { SheetSection } from "./sheet-section";
import { TokenSection } from "./token-section";

const SECTIONS: readonly { id: string; title: string; show: (coach: CoachId) => ReactNode }[] = [
  { id: "tokens", title: "Color", show: () => <TokenSection /> },
  { id: "coaches", title: "Coaches", show: (coach) => <CoachSection coach={coach} /> },
  { id: "numbers", title: "Numbers", show: () => <NumberSection /> },
  { id: "logger", title: "Logger", show: () => <LoggerSection /> },
  { id: "parts", title: "Parts", show: () => <PartSection /> },
  { id: "buttons", title: "Buttons", show: () => <ButtonSection /> },
  { id: "fields", title: "Fields", show: () => <FieldSection /> },
  { id: "charts", title: "Charts", show: () => <ChartSection /> },
  { id: "notices", title: "Notices", show: (coach) => <NoticeSection coach={coach} /> },
  { id: "navigation", title: "Navigation", show: () => <NavigationSection /> },
  { id: "sheets", title: "Sheets", show: () => <SheetSection /> },
];

/** Every component in every state, dark beside light, lit by the coach chosen on top. */
export function Gallery() {
  const [coach, setCoach] = useState<CoachId>("sam");
  return (
    <ToastRegion label="Notices">
      <header data-coach={coach} className="gutter flex flex-wrap items-center gap-x-8 gap-y-4 pt-8 pb-4">
        <Wordmark label="Mo" className="h-12 w-auto" />
        <h1 className="me-auto text-lg text-ink-2">Design gallery</h1>
        <ul className="flex flex-wrap gap-1">
          {COACHES.map((id) => (
            <li key={id}>
              <button
                type="button"
                aria-pressed={id === coach}
                onClick={() => setCoach(id)}
                className={cx("press grid size-11 place-content-center rounded-full", id === coach ? "" : "opacity-50")}
              >
                <CastAvatar coach={id} size="sm" label={id} />
              </button>
            </li>
          ))}
        </ul>
      </header>
      <main>
        {SECTIONS.map((section) => (
          <section key={section.id} id={section.id} data-section={section.id} className="border-t border-hairline">
            <h2 className="gutter py-4 text-sm text-ink-2">{section.title}</h2>
            <div className="grid grid-cols-1 xl:grid-cols-2">
              {(["dark", "light"] as const).map((theme) => (
                <div key={theme} data-theme={theme} data-coach={coach} className="gutter min-w-0 bg-page py-8">
                  <div className="mx-auto grid max-w-[45rem] grid-cols-1 gap-8">{section.show(coach)}</div>
                </div>
              ))}
            </div>
          </section>
        ))}
      </main>
    </ToastRegion>
  );
}
