import type { AddressInfo } from "node:net";
import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";

export const LOGIN = { user: "mo@peer", pass: "p@ss/word" };

/** How the server misbehaves: a reply to the recipient or to the text, silence, or a yes that never arrives. */
export type Fault = "silent" | "drop" | "accept-then-drop" | { readonly at: "recipient" | "text"; readonly code: number };

export interface Caught {
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
  /** Names of all headers, lower case. */
  readonly headers: readonly string[];
}

/** An SMTP server on loopback that keeps what it was given; each mail is read by a parser that is not the sender's. */
export async function startSmtp() {
  const state = { fault: null as Fault | null, caught: [] as Caught[] };
  const refusal = (code: number) => Object.assign(new Error("no"), { responseCode: code });
  const server = new SMTPServer({
    disabledCommands: ["STARTTLS"],
    allowInsecureAuth: true,
    authOptional: false,
    logger: false,
    onConnect(_session, callback) {
      if (state.fault === "silent") return;
      if (state.fault === "drop") return callback(refusal(421));
      callback();
    },
    onAuth({ username, password }, _session, callback) {
      if (username !== LOGIN.user || password !== LOGIN.pass) return callback(refusal(535));
      callback(null, { user: username });
    },
    onRcptTo(_address, _session, callback) {
      const { fault } = state;
      callback(typeof fault === "object" && fault?.at === "recipient" ? refusal(fault.code) : null);
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", async () => {
        const { fault } = state;
        if (typeof fault === "object" && fault?.at === "text") return callback(refusal(fault.code));
        const mail = await PostalMime.parse(Buffer.concat(chunks));
        const { mailFrom, rcptTo } = session.envelope;
        state.caught.push({
          from: mailFrom ? mailFrom.address : "",
          to: rcptTo.map(({ address }) => address),
          subject: mail.subject ?? "",
          text: (mail.text ?? "").replace(/\n$/, ""),
          html: mail.html ?? "",
          messageId: mail.messageId ?? "",
          headers: mail.headers.map(({ key }) => key),
        });
        if (fault !== "accept-then-drop") callback(null);
      });
    },
  });
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  const url = (user: string, pass: string) => `smtp://${encodeURIComponent(user)}:${encodeURIComponent(pass)}@127.0.0.1:${port}`;
  return {
    url: url(LOGIN.user, LOGIN.pass),
    wrongUrl: url(LOGIN.user, "wrong"),
    state,
    reset: () => Object.assign(state, { fault: null, caught: [] }),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
export type SmtpPeer = Awaited<ReturnType<typeof startSmtp>>;
