import { scriptSafe } from "./script-safe";

/** Facts for search engines. A data block never runs, and React would escape its quotes if it were written as a child. */
export function StructuredData({ facts }: { facts: object }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own words, with every "<" escaped
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptSafe(facts) }} />;
}
