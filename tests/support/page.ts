import { vi } from "vitest";

interface Opened {
  readonly path: string;
  /** What was answered to being counted, in this browser. */
  readonly choice?: "yes" | "no";
  readonly isMember?: boolean;
  readonly isQuiet?: boolean;
}

/** What counting reads of a page, without a browser: its events, its address, what the browser keeps and asks for. */
export function openPage({ path, choice, isMember = false, isQuiet = false }: Opened) {
  const page = new EventTarget();
  const kept = new Map(choice === undefined ? [] : [["mo-counts", choice as string]]);
  vi.stubGlobal("addEventListener", page.addEventListener.bind(page));
  vi.stubGlobal("removeEventListener", page.removeEventListener.bind(page));
  vi.stubGlobal("dispatchEvent", page.dispatchEvent.bind(page));
  vi.stubGlobal("location", { pathname: path });
  vi.stubGlobal("document", { documentElement: { dataset: isMember ? { member: "yes" } : {} } });
  vi.stubGlobal("navigator", { globalPrivacyControl: isQuiet, onLine: true });
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
  return {
    /** A click on something inside a link, or on nothing where it is null. */
    click(href: string | null) {
      const click = new Event("click");
      const link = {
        closest: (selector: string) => (href !== null && selector.includes(href.split("#")[0] ?? href) ? {} : null),
      };
      Object.defineProperty(click, "target", { value: link });
      page.dispatchEvent(click);
    },
    close: () => vi.unstubAllGlobals(),
  };
}
