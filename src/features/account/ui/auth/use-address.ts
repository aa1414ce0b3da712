import { useSyncExternalStore } from "react";

/** The part of the address behind "?", empty in the page as the server sent it. */
export function useQuery(): URLSearchParams {
  const search = useSyncExternalStore(
    never,
    () => window.location.search,
    () => "",
  );
  return new URLSearchParams(search);
}

const never = () => () => undefined;

/** Zone and language of this device; the language without extensions such as another calendar. */
export function place(): { readonly timeZone: string; readonly locale: string } {
  const { timeZone, locale } = new Intl.DateTimeFormat().resolvedOptions();
  return { timeZone, locale: new Intl.Locale(locale).baseName };
}
