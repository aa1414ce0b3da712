// Read while this script runs, before anything could have changed it.
const { also } = document.currentScript?.dataset ?? {};
globalThis.trustedTypes?.createPolicy("default", {
  createScriptURL: (text) => {
    const url = URL.canParse(text, document.baseURI) ? new URL(text, document.baseURI) : null;
    const isOurs = url?.origin === location.origin && (url.pathname.startsWith("/_next/static/") || url.pathname === also);
    return isOurs ? text : null;
  },
});
