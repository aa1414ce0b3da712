/** Leaves for the sign-in page and comes back to where the lifter was. */
export function toLogin(): void {
  const { pathname, search } = window.location;
  window.location.assign(`/login?next=${encodeURIComponent(pathname + search)}`);
}
