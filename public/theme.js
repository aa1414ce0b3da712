// Runs before the first paint, so that no one sees the wrong theme or frame. A file, not an inline script: the policy has no room for one.
(() => {
  try {
    const root = document.documentElement;
    for (const name of ["theme", "coach", "hand", "member"]) {
      const kept = localStorage.getItem(`mo-${name}`);
      if (kept && /^[a-z]{1,12}$/.test(kept)) root.dataset[name] = kept;
    }
  } catch {
    // Storage is blocked: the default theme stays.
  }
})();
