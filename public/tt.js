// The first script of each page. Browsers with trusted types ask this policy whenever a script's address is set in the old way,
// as the loader of the page's own parts does: those parts pass, nothing else does.
(() => {
  const allows = (text) => {
    try {
      const url = new URL(text, document.baseURI);
      return url.origin === location.origin && url.pathname.startsWith("/_next/static/");
    } catch {
      return false;
    }
  };
  globalThis.trustedTypes?.createPolicy("default", { createScriptURL: (text) => (allows(text) ? text : null) });
})();
