import { expect, test } from "vitest";
import { problemText } from "./problem-text";

const requestId = "0198c0de-1111";

test("a fault of ours names its request, any other problem speaks for itself", () => {
  const ours = { code: "internal", detail: "Something broke on our side.", requestId } as const;
  expect(problemText(ours)).toBe("Something broke on our side. Request 0198c0de-1111");
  expect(problemText({ ...ours, requestId: "" })).toBe("Something broke on our side.");
  expect(problemText({ code: "conflict", detail: "That one is taken.", requestId })).toBe("That one is taken.");
});
