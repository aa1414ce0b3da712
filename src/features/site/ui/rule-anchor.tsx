"use client";
import { useEffect } from "react";
import { nearestAnchor } from "./nearest-anchor";

/** Takes a link such as #progression.double.reset to the section of its family, where the rule has no mark of its own. */
export function RuleAnchor() {
  useEffect(() => {
    goToNearest();
    window.addEventListener("hashchange", goToNearest);
    return () => window.removeEventListener("hashchange", goToNearest);
  }, []);
  return null;
}

function goToNearest() {
  const asked = window.location.hash.slice(1);
  const found = nearestAnchor(asked, (id) => document.getElementById(id) !== null);
  // Replaced, not pushed: back leads to where the lifter came from. The browser itself then scrolls and marks the target.
  if (found !== null && found !== asked) window.location.replace(`#${found}`);
}
