import { afterEach, beforeEach, expect } from "vitest";

// An unexpected console.error is a failure that nobody reads otherwise.
let complaints: unknown[][] = [];
const original = console.error;

beforeEach(() => {
  complaints = [];
  console.error = (...args: unknown[]) => void complaints.push(args);
});

afterEach(() => {
  console.error = original;
  expect(complaints).toEqual([]);
});
