import { outbound } from "../../src/lib/outbound";
import { holds, type Wanted } from "./wanted";

interface Setting {
  readonly base: string;
  readonly token: string;
  readonly isDry: boolean;
  readonly say: (line: string) => void;
}

/** Brings a vendor to hold what is wanted, one thing after the other. Returns the vendor's id of it; null where a dry run made none. */
export function vendorApi({ base, token, isDry, say }: Setting): (wanted: Wanted) => Promise<string | null> {
  const lists = new Map<string, Promise<readonly Row[]>>();
  const call = async (method: "GET" | "POST" | "PUT" | "PATCH", path: string, body?: unknown): Promise<unknown> => {
    const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/json" };
    const sent = { method, headers, timeoutMs: CALL_MS, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    const { status, text } = await outbound(new URL(path, base).href, sent).catch(() => {
      throw new Error(`${method} ${path} was not answered as it should be within ${CALL_MS / 1000} s`);
    });
    if (status === 401 || status === 403) throw new Error(`${method} ${path} was refused (${status}): the token may not do this`);
    if (status < 200 || status > 299) throw new Error(`${method} ${path} was answered with ${status}`);
    return parsed(text, `${method} ${path}`);
  };
  const list = async (path: string): Promise<readonly Row[]> => {
    const rows: Row[] = [];
    let next: string | null = `${path}?limit=${PAGE}&per_page=${PAGE}`;
    for (let pages = 0; next !== null && pages < PAGES_MAX; pages++) {
      const page = await call("GET", next);
      rows.push(...rowsOf(page));
      next = nextOf(page, base);
    }
    return rows;
  };
  return async (wanted) => {
    const { label, listPath, by, body, changeMethod } = wanted;
    const known = lists.get(listPath) ?? list(listPath);
    lists.set(listPath, known);
    const there = (await known).find((row) => row[by] === body[by] && row.deleted !== true);
    if (there && holds(there, body)) {
      say(`= ${label}`);
      return String(there.id);
    }
    const [method, path] = there ? ([changeMethod, wanted.onePath(String(there.id))] as const) : (["POST", listPath] as const);
    say(`${there ? "~" : "+"} ${label}`);
    if (isDry) {
      say(`  ${method} ${path} ${JSON.stringify(body)}`);
      return there ? String(there.id) : null;
    }
    const [made] = rowsOf([await call(method, path, body)]);
    return made?.id === undefined ? null : String(made.id);
  };
}

type Row = Readonly<Record<string, unknown>>;

const CALL_MS = 15_000;
const PAGE = 100;
const PAGES_MAX = 20;

function parsed(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${what} was answered with something that is not JSON`);
  }
}

/** Sentry answers with a list, PostHog with a page of one. */
function rowsOf(page: unknown): readonly Row[] {
  const rows = Array.isArray(page) ? page : (page as { results?: unknown } | null)?.results;
  return Array.isArray(rows) ? rows.filter((row): row is Row => typeof row === "object" && row !== null) : [];
}

/** The next page, on the same host only: the token goes nowhere else. */
function nextOf(page: unknown, base: string): string | null {
  const next = (page as { next?: unknown } | null)?.next;
  if (typeof next !== "string" || !URL.canParse(next, base)) return null;
  const url = new URL(next, base);
  return url.host === new URL(base).host ? url.pathname + url.search : null;
}
