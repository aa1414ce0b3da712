/** The push services of the browsers there are: Google, Mozilla, Apple, Microsoft. */
const HOSTS = [
  /^fcm\.googleapis\.com$/,
  /^updates\.push\.services\.mozilla\.com$/,
  /^[a-z0-9-]+\.push\.apple\.com$/,
  /^[a-z0-9.-]+\.notify\.windows\.com$/,
];
const LENGTH_MAX = 2_048;

/** True for an address that Mo may send to. It is the one address from outside that Mo ever calls. */
export function isPushAddress(endpoint: string): boolean {
  const url = endpoint.length <= LENGTH_MAX && URL.canParse(endpoint) ? new URL(endpoint) : null;
  if (url?.protocol !== "https:" || url.port !== "" || url.username !== "" || url.password !== "") return false;
  return HOSTS.some((host) => host.test(url.hostname));
}
