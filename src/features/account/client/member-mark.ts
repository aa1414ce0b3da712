const KEY = "mo-member";

/**
 * Remembers on this device that somebody is signed in, so that public pages, which are the same file for everybody, are
 * laid out right before the first paint (public/theme.js). Signing out removes it with everything else of the lifter.
 */
export function markMember(): void {
  document.documentElement.dataset.member = "yes";
  try {
    localStorage.setItem(KEY, "yes");
  } catch {
    // Storage is blocked: public pages look as they do to a visitor.
  }
}

/** The session has ended by itself. */
export function unmarkMember(): void {
  delete document.documentElement.dataset.member;
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Storage is blocked: nothing was kept.
  }
}

export function isMarkedMember(): boolean {
  return document.documentElement.dataset.member !== undefined;
}
