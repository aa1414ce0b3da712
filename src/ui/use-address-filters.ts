"use client";
import { useCallback, useEffect, useRef, useState } from "react";

/** Safari refuses more than a hundred changes of the address in half a minute: typing must not make one a letter. */
const TYPING_MS = 400;

/**
 * Filters that live in the address, so that a link can carry them; "" is not set. The page is static and written without
 * any: they are read once it wakes.
 */
export function useAddressFilters<Name extends string>(names: readonly Name[]) {
  const none = useRef(Object.fromEntries(names.map((name) => [name, ""])) as Record<Name, string>).current;
  const [filters, setFilters] = useState(none);
  const touched = useRef(false);
  useEffect(() => {
    const read = () => {
      const asked = new URLSearchParams(window.location.search);
      const found = Object.keys(none).map((name) => [name, asked.get(name) ?? ""]);
      if (found.some(([, value]) => value !== "")) setFilters(Object.fromEntries(found) as Record<Name, string>);
    };
    read();
    window.addEventListener("popstate", read);
    return () => window.removeEventListener("popstate", read);
  }, [none]);
  useEffect(() => {
    if (!touched.current) return;
    const timer = setTimeout(() => {
      const url = new URL(window.location.href);
      for (const [name, value] of Object.entries<string>(filters))
        if (value) url.searchParams.set(name, value);
        else url.searchParams.delete(name);
      window.history.replaceState(null, "", url);
    }, TYPING_MS);
    return () => clearTimeout(timer);
  }, [filters]);
  const change = useCallback((patch: Partial<Record<Name, string>>) => {
    touched.current = true;
    setFilters((was) => ({ ...was, ...patch }));
  }, []);
  const clear = useCallback(() => change(none), [change, none]);
  return { filters, change, clear, isFiltered: Object.values<string>(filters).some(Boolean) };
}
