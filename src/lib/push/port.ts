/** A device that wants messages, as its browser describes itself. It comes from outside. */
export interface Subscription {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
}

export interface PushMessage {
  /** At most 1 KB. No health data unless the lifter allowed it. */
  readonly text: string;
  /** How long the push service keeps it for a device that is off. */
  readonly ttlSeconds: number;
}

/** Sends to devices by way of the push service of their browser. */
export interface WebPush {
  readonly use: "web-push";
  /** What a browser subscribes with. */
  readonly publicKey: string;
  /** `gone`: the device does not want it any more; forget the subscription. Rejects when another try may help, or never will. */
  send(subscription: Subscription, message: PushMessage): Promise<"sent" | "gone">;
}

/** Nothing is pushed here, and what needs it hides. */
export interface NoPush {
  readonly use: "off";
}

export type Push = WebPush | NoPush;
