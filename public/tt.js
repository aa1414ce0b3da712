globalThis.trustedTypes?.createPolicy("default", {
  createScriptURL: (text) => {
    const url = URL.canParse(text, document.baseURI) ? new URL(text, document.baseURI) : null;
    return url?.origin === location.origin && url.pathname.startsWith("/_next/static/") ? text : null;
  },
});
