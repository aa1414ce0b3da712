import { nodeProblem } from "./node-version.mjs";

const problem = nodeProblem();
if (problem) {
  console.error(problem);
  process.exitCode = 1;
} else {
  void import("./up.mjs");
}
