/**
 * What a mail says, before it is text or a page: a paragraph, a code to type, a link (with `button` the mail's one action),
 * a list, or the name of who signs.
 */
export type MailPart =
  | string
  | { readonly code: string; readonly says: string }
  | { readonly say: string; readonly link: string; readonly button?: string }
  | { readonly list: readonly string[] }
  | { readonly signed: string };

/** A plain mail: one message, one action. */
export interface MailContent {
  readonly subject: string;
  readonly parts: readonly MailPart[];
}

/** The text part: what every reader can show, and what the development inbox does. Links stand on a line of their own. */
export function plainText(parts: readonly MailPart[]): string {
  return `${parts.map(paragraph).join("\n\n")}\n`;
}

function paragraph(part: MailPart): string {
  if (typeof part === "string") return part;
  if ("code" in part) return `Your code is ${part.code}. ${part.says}`;
  if ("link" in part) return `${part.say}\n${part.link}`;
  return "list" in part ? part.list.join("\n") : part.signed;
}
