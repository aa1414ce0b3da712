import { routePattern } from "../route-patterns";

type Node = Readonly<Record<string, unknown>>;

/** What an element may keep: how it looks and stands, never where it leads, what it holds or what it is called. */
const ATTRIBUTES =
  /^(class|type|role|rel|dir|lang|hidden|disabled|checked|open|tabindex|aria-hidden|aria-busy|aria-expanded|data-theme|data-coach|rr_\w+|_cssText)$/;
const META = 4;
const FULL = 2;
const CHANGE = 3;
const MUTATION = 0;
const INPUT = 5;
/** Kinds of change that are kept: what moved in the page, the pointer, clicks, scrolling, size, touch, input, style sheets. */
const CHANGES: readonly unknown[] = [MUTATION, 1, 2, 3, 4, INPUT, 6, 8, 15];

/**
 * A recording with every text as stars and every telling attribute gone, whatever the recorder was told to mask: the numbers of
 * a lifter stand in texts, in labels, in addresses of links and in the size of bars. Null where it cannot be read.
 */
export function cleanRecording(recording: unknown): string | null {
  if (typeof recording !== "string") return null;
  const end = recording.indexOf("\n");
  if (end < 0) return null;
  try {
    const events = JSON.parse(recording.slice(end + 1)) as Node[];
    const { segment_id } = JSON.parse(recording.slice(0, end)) as Node;
    return `${JSON.stringify({ segment_id })}\n${JSON.stringify(events.flatMap(cleanEvent))}`;
  } catch {
    return null;
  }
}

function cleanEvent({ type, timestamp, data: raw }: Node): Node[] {
  const data = (raw ?? {}) as Node;
  if (type === META) {
    const { origin, pathname } = new URL(String(data.href));
    return [{ type, timestamp, data: { href: origin + routePattern(pathname), width: data.width, height: data.height } }];
  }
  if (type === FULL) return [{ type, timestamp, data: { node: cleanNode(data.node), initialOffset: data.initialOffset } }];
  if (type === 0 || type === 1) return [{ type, timestamp, data: {} }];
  if (type !== CHANGE || !CHANGES.includes(data.source)) return [];
  if (data.source === MUTATION) return [{ type, timestamp, data: cleanMutation(data) }];
  return [{ type, timestamp, data: data.source === INPUT ? { ...data, text: stars(data.text) } : data }];
}

function cleanMutation({ source, texts, attributes, removes, adds }: Node): Node {
  return {
    source,
    removes,
    texts: list(texts).map(({ id, value }) => ({ id, value: stars(value) })),
    attributes: list(attributes).map(({ id, attributes }) => ({ id, attributes: kept(attributes) })),
    adds: list(adds).map(({ parentId, nextId, node }) => ({ parentId, nextId, node: cleanNode(node) })),
  };
}

function cleanNode(raw: unknown): unknown {
  const { attributes, childNodes, textContent, ...rest } = (raw ?? {}) as Node;
  const told = ["type", "tagName", "id", "rootId", "isSVG", "isStyle", "name", "publicId", "systemId", "needBlock"];
  return {
    ...Object.fromEntries(told.flatMap((name) => (rest[name] === undefined ? [] : [[name, rest[name]]]))),
    ...(attributes === undefined ? {} : { attributes: kept(attributes) }),
    ...(childNodes === undefined ? {} : { childNodes: list(childNodes).map(cleanNode) }),
    ...(textContent === undefined ? {} : { textContent: rest.isStyle ? textContent : stars(textContent) }),
  };
}

function kept(attributes: unknown): Node {
  return Object.fromEntries(Object.entries((attributes ?? {}) as Node).filter(([name]) => ATTRIBUTES.test(name)));
}

function stars(text: unknown): string {
  return String(text ?? "").replace(/\S/g, "*");
}

function list(value: unknown): readonly Node[] {
  return Array.isArray(value) ? (value as Node[]) : [];
}
