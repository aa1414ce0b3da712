/** The pattern of a page's address: what stands for one row of the lifter's is left out. */
export function pageName(path: string): string {
  return path.replaceAll(/\/[0-9a-f]{8}-[0-9a-f-]{27}(?=\/|$)/gi, "/[id]").slice(0, PAGE_MAX) || "/";
}

const PAGE_MAX = 200;

/** Where one writes about a page. */
export function feedbackAbout(path: string): string {
  return `/help?page=${encodeURIComponent(pageName(path))}#feedback`;
}
