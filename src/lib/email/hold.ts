import type { Email } from "./port";

/** Mail stays in the outbox table, where the operator (or the development inbox) reads it. Nothing pretends to be sent. */
export function holdEmail(): Email {
  return {
    canDeliver: false,
    readReturn: null,
    send: () => Promise.reject(new Error("This instance holds its mail")),
  };
}
