import { useEffect, useState } from "react";

/** What this instance offers beside a password. */
export interface Ways {
  readonly providers: readonly string[];
}

const NONE: Ways = { providers: [] };

/** Asked for after the first paint: the page is one file for every instance, and its form does not wait. */
export function useWays(): Ways {
  const [ways, setWays] = useState(NONE);
  useEffect(() => {
    let isHere = true;
    fetch("/api/auth/ways")
      .then((response) => (response.ok ? (response.json() as Promise<Ways>) : NONE))
      .then((found) => isHere && setWays(found))
      .catch(() => undefined);
    return () => {
      isHere = false;
    };
  }, []);
  return ways;
}
