"use client";
import { useState, useSyncExternalStore } from "react";
import { scriptSafe } from "./script-safe";

/**
 * Facts for search engines. A data block never runs, and React would escape its quotes if it were written as a child. It
 * stands in the page as it was served: who gets here from another page needs none, and the browser makes no script from text.
 */
export function StructuredData({ facts }: { facts: object }) {
  const isServed = useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
  const [wasServed] = useState(isServed);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own words, with every "<" escaped
  return wasServed ? <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptSafe(facts) }} /> : null;
}

const never = () => () => {};
