import { frame } from "@/lib/copy/en/frame";
import type { NavPlace } from "@/ui/nav-item";

/** The places of the bar, in order. */
export function mainPlaces(path: string): NavPlace[] {
  return [
    { label: frame.nav.home, icon: "home", href: "/dashboard", current: within(path, "/dashboard") },
    { label: frame.nav.workout, icon: "dumbbell", href: "/workout", current: within(path, "/workout") },
    { label: frame.nav.progress, icon: "chart", href: "/progress", current: within(path, "/progress") },
  ];
}

/** The quieter ones behind "More". */
export function morePlaces(path: string): NavPlace[] {
  return [
    { label: frame.nav.plan, icon: "calendar", href: "/plan", current: within(path, "/plan") },
    { label: frame.nav.exercises, icon: "list", href: "/exercises", current: within(path, "/exercises") },
    { label: frame.nav.programs, icon: "repeat", href: "/programs", current: within(path, "/programs") },
    { label: frame.nav.history, icon: "history", href: "/history", current: within(path, "/history") },
    { label: frame.nav.body, icon: "scale", href: "/body", current: within(path, "/body") },
    { label: frame.nav.settings, icon: "settings", href: "/settings", current: within(path, "/settings") },
    { label: frame.nav.help, icon: "help", href: "/help", current: within(path, "/help") },
  ];
}

function within(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`);
}
