try {
  for (const name of ["theme", "coach", "hand", "member"]) {
    const kept = localStorage.getItem(`mo-${name}`);
    if (kept && /^[a-z]{1,12}$/.test(kept)) document.documentElement.dataset[name] = kept;
  }
} catch {}
