import { Body } from "@react-email/body";
import { Button } from "@react-email/button";
import { Container } from "@react-email/container";
import { Head } from "@react-email/head";
import { Heading } from "@react-email/heading";
import { Html } from "@react-email/html";
import { Link } from "@react-email/link";
import { Preview } from "@react-email/preview";
import { Text } from "@react-email/text";
import type { MailContent, MailPart } from "../mail-parts";

/**
 * The colors of a mail. They stand in the elements for readers that know no style sheet, and are readable there whether the
 * reader keeps them, turns them dark, or takes the dark ones below.
 */
export const LIGHT = { page: "#f4f4f7", sheet: "#ffffff", text: "#18181f", soft: "#5b5b68", link: "#00735c", line: "#e2e2e8" };
export const DARK = { page: "#0a0a0f", sheet: "#1a1a2e", text: "#ffffff", soft: "#a1a1aa", link: "#00d4aa", line: "#34343f" };
export const BUTTON = { ground: "#00735c", label: "#ffffff" };

const FONT = "-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";

const DARK_RULES = `@media (prefers-color-scheme: dark) {
.mo-page, .mo-page > table > tbody > tr > td { background-color: ${DARK.page} !important; }
.mo-sheet { background-color: ${DARK.sheet} !important; border-color: ${DARK.line} !important; }
.mo-text { color: ${DARK.text} !important; }
.mo-soft { color: ${DARK.soft} !important; }
.mo-link { color: ${DARK.link} !important; }
}`;

const text = { margin: "0 0 16px", fontSize: 16, lineHeight: "24px", color: LIGHT.text, whiteSpace: "pre-line" as const };

/** A mail as a page: one column, no picture, nothing loaded from anywhere, at home in a light and in a dark reader. */
export function Letter({ subject, parts }: MailContent) {
  return (
    <Html lang="en">
      <Head>
        <title>{subject}</title>
        <meta content="light dark" name="color-scheme" />
        <meta content="light dark" name="supported-color-schemes" />
        <style>{DARK_RULES}</style>
      </Head>
      <Preview>{previewOf(parts)}</Preview>
      <Body className="mo-page" style={{ margin: 0, padding: "32px 12px", backgroundColor: LIGHT.page, fontFamily: FONT }}>
        <Container
          className="mo-sheet"
          style={{
            maxWidth: 520,
            padding: "32px 28px 16px",
            backgroundColor: LIGHT.sheet,
            border: `1px solid ${LIGHT.line}`,
            borderRadius: 16,
          }}
        >
          <Text className="mo-link" style={{ ...text, fontWeight: 700, fontSize: 18, color: LIGHT.link }}>
            Mo
          </Text>
          <Heading as="h1" className="mo-text" style={{ ...text, fontSize: 22, lineHeight: "28px", fontWeight: 700 }}>
            {subject}
          </Heading>
          {parts.map((part) => (
            <Part key={JSON.stringify(part)} part={part} />
          ))}
        </Container>
      </Body>
    </Html>
  );
}

function Part({ part }: { readonly part: MailPart }) {
  if (typeof part === "string")
    return (
      <Text className="mo-text" style={text}>
        {part}
      </Text>
    );
  if ("code" in part) return <Code {...part} />;
  if ("link" in part) return <Linked {...part} />;
  if ("signed" in part)
    return (
      <Text className="mo-soft" style={{ ...text, color: LIGHT.soft }}>
        {part.signed}
      </Text>
    );
  return (
    <ul className="mo-text" style={{ ...text, paddingLeft: 20 }}>
      {part.list.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** Digits large enough to be read across the room, and in one piece for whoever copies them. */
function Code({ code, says }: { readonly code: string; readonly says: string }) {
  return (
    <>
      <Text className="mo-text" style={{ ...text, fontSize: 36, lineHeight: "44px", fontWeight: 700, letterSpacing: "0.12em" }}>
        {code}
      </Text>
      <Text className="mo-text" style={text}>
        {says}
      </Text>
    </>
  );
}

function Linked({ say, link, button }: { readonly say: string; readonly link: string; readonly button?: string }) {
  if (button === undefined)
    return (
      <Text className="mo-text" style={text}>
        {say}
        <br />
        <Link className="mo-link" href={link} style={{ color: LIGHT.link, wordBreak: "break-all", textDecoration: "underline" }}>
          {link}
        </Link>
      </Text>
    );
  return (
    <>
      <Text className="mo-text" style={{ ...text, marginBottom: 12 }}>
        {say}
      </Text>
      <Button
        href={link}
        style={{
          marginBottom: 24,
          padding: "14px 22px",
          borderRadius: 12,
          backgroundColor: BUTTON.ground,
          color: BUTTON.label,
          fontSize: 16,
          fontWeight: 600,
        }}
      >
        {button}
      </Button>
    </>
  );
}

/** What a list of mails shows beside the subject. */
function previewOf(parts: readonly MailPart[]): string {
  const first = parts.find((part) => typeof part === "string");
  return typeof first === "string" ? first : "";
}
