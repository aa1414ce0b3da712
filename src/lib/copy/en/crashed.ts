/** The page shown when a screen broke; apart from the rest because it travels with every route. */
export const crashed = {
  title: "We dropped the bar. Your data is safe.",
  action: "Reload",
  home: "Home",
  tell: (digest?: string | undefined) => (digest ? `Tell us: code ${digest}` : "Tell us"),
} as const;
