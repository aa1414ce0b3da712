import "server-only";
import type { Config } from "../lib/config";
import { noPush } from "../lib/push/off";
import type { Push } from "../lib/push/port";
import { webPush } from "../lib/push/web-push";

/** Config → how devices are told. */
export function choosePush({ push }: Config): Push {
  switch (push.use) {
    case "off":
      return noPush();
    case "web-push":
      return webPush(push);
  }
}
