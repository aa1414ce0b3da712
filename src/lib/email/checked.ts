import { MailRefused, type Message } from "./port";

/** One plain address: no name, no list, nothing that a header could take for its end. */
export const ADDRESS = /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+$/;

/** Refuses what could write a header of its own. The outbox checked it before; a second wall costs nothing. */
export function checked(message: Message): Message {
  if (/\p{Cc}/u.test(message.to + message.subject)) throw new MailRefused("A control character in a header");
  if (!ADDRESS.test(message.to)) throw new MailRefused("Not one plain address");
  if (`${message.text}${message.html ?? ""}`.includes("\0")) throw new MailRefused("NUL in the text");
  return message;
}
