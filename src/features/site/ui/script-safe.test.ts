import { expect, test } from "vitest";
import { scriptSafe } from "./script-safe";

test("no text closes the script element, and a reader still gets it back", () => {
  const facts = { text: "</script><!-- <script>" };
  expect(scriptSafe(facts)).not.toContain("<");
  expect(JSON.parse(scriptSafe(facts))).toEqual(facts);
});
