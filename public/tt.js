// Which scripts may still be named by text: app/layout.tsx.
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
