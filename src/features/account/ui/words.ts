/** What the frame says beyond the shared words. */
export const words = {
  notices: "Notices",
  demo: "Simulated data. This is a demo account.",
} as const;
