import { expect, test } from "vitest";
import { clientKey } from "./client-key";

test.each([
  ["203.0.113.7", "203.0.113.7"],
  ["::ffff:203.0.113.7", "203.0.113.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:db8:1:2::9", "2001:db8:1:2::/64"],
  ["2001:0db8:0001:0002:ffff::", "2001:db8:1:2::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["2001:db8::2", "2001:db8:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
])("%s counts as %s", (address, key) => {
  expect(clientKey(address)).toBe(key);
});

test.each(["unknown", "", "203.0.113", "a:b"])("%s is no address, so it is nobody's", (text) => {
  expect(clientKey(text)).toBeNull();
});
