import * as account from "../features/account/contract";
import * as analytics from "../features/analytics/contract";
import * as billing from "../features/billing/contract";
import * as board from "../features/board/contract";
import * as body from "../features/body/contract";
import * as exercises from "../features/exercises/contract";
import * as feedback from "../features/feedback/contract";
import * as instance from "../features/instance/contract";
import * as operations from "../features/operations/contract";
import * as programs from "../features/programs/contract";
import * as progress from "../features/progress/contract";
import * as recovery from "../features/recovery/contract";
import * as sync from "../features/sync/contract";
import * as workouts from "../features/workouts/contract";
import type { Endpoint } from "../lib/http/endpoint";

const contracts = [
  account,
  analytics,
  billing,
  board,
  body,
  exercises,
  feedback,
  instance,
  operations,
  programs,
  progress,
  recovery,
  sync,
  workouts,
];

/** Every capability of Mo, read from the contracts: OpenAPI, the route table and the tests go through this list. */
export const endpoints: readonly Endpoint[] = contracts
  .flatMap((contract) => Object.values(contract) as unknown[])
  .filter(isEndpoint)
  .sort((a, b) => (a.id < b.id ? -1 : 1));

function isEndpoint(value: unknown): value is Endpoint {
  return typeof value === "object" && value !== null && "id" in value && "path" in value && "access" in value;
}
