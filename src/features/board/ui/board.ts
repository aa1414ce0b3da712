import type { OutputOf } from "@/lib/http/endpoint";
import type * as contract from "../contract";

/** The home screen as the server tells it. */
export type Board = OutputOf<typeof contract.readBoard>;
