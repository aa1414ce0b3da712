/** What the server reads from the headers of every request: this browser's owner must not be counted. */
export function browserAsksForQuiet(): boolean {
  const { doNotTrack, globalPrivacyControl } = navigator as Navigator & { readonly globalPrivacyControl?: boolean };
  return globalPrivacyControl === true || doNotTrack === "1";
}
