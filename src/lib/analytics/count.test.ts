import { afterEach, beforeEach, expect, test } from "vitest";
import { openPage } from "../../../tests/support/page";
import { count, dropEarly, onCount } from "./count";

let page: ReturnType<typeof openPage>;
beforeEach(() => {
  page = openPage({ path: "/plan", choice: "yes" });
});
afterEach(() => {
  page.close();
  dropEarly();
});

/** Listens, and keeps what it hears. */
function listener() {
  const heard: string[] = [];
  const stop = onCount(({ name }) => heard.push(name));
  return { heard, stop };
}
const login = { name: "login", props: { method: "email" } } as const;

test("what was heard is not told again to whoever listens next", () => {
  const first = listener();
  count(login);
  first.stop();
  const second = listener();
  expect([first.heard, second.heard]).toEqual([["login"], []]);
  second.stop();
});

test("what nobody hears waits, twenty at most, and is told once", () => {
  for (let n = 0; n < 30; n++) count(login);
  const first = listener();
  expect(first.heard).toHaveLength(20);
  first.stop();
  const second = listener();
  expect(second.heard).toEqual([]);
  second.stop();
});
