import { z } from "zod";
import { command, NotSo } from "../../../lib/command";
import type { Services } from "../../../lib/context";
import { line, Moment } from "../../../lib/http/shapes";
import { NOTICE_LEVELS, NOTICE_MAX } from "../contract";
import { announce } from "./announce";
import { readNotice, setNotice, shownNotice } from "./notice";

const Put = z.strictObject({
  do: z.literal("set"),
  text: line(NOTICE_MAX, 1),
  level: z.enum(NOTICE_LEVELS),
  from: Moment.optional(),
  until: Moment.optional(),
  mail: z.boolean(),
});

/** `./mo notice`: the line every page shows. `./mo notice set "…"` replaces it, `./mo notice clear` takes it away. */
export const notice = command({
  name: "notice",
  usage:
    'Say ./mo notice, ./mo notice clear, or ./mo notice set "TEXT" --level info|maintenance|incident [--from TIME] [--until TIME] [--mail], times as 2026-03-03T02:00-05:00',
  input: z.discriminatedUnion("do", [z.strictObject({ do: z.literal("show") }), z.strictObject({ do: z.literal("clear") }), Put]),
  read: ([verb = "show", ...rest]) => (verb === "set" ? given(rest) : { do: verb, ...(rest.length > 0 && { rest }) }),
  work: async (mo: Services, input) => {
    if (input.do === "set") return put(mo, input);
    if (input.do === "clear") {
      await setNotice(mo, null, new Date());
      return ["✓ No notice. Pages that are open take it away within two minutes."];
    }
    const shown = shownNotice(await readNotice(mo.database), new Date());
    if (shown === null) return ["No notice is set."];
    const { level, text, from, until } = shown;
    return [`${level}: ${text}`, ...(from ? [`from ${from}`] : []), ...(until ? [`until ${until}`] : [])];
  },
});

async function put(mo: Services, { text, level, from, until, mail }: z.output<typeof Put>): Promise<string[]> {
  const startsAt = from === undefined ? null : new Date(from);
  const endsAt = until === undefined ? null : new Date(until);
  const now = new Date();
  if (endsAt && endsAt <= now) throw new NotSo("--until is over already: nobody would see it.");
  if (startsAt && endsAt && endsAt <= startsAt) throw new NotSo("--until must come after --from.");
  if (mail && !(level === "maintenance" && startsAt && endsAt))
    throw new NotSo("--mail is for maintenance: say --level maintenance, --from and --until with it.");
  await setNotice(mo, { text, level, startsAt, endsAt }, now);
  const lines = ["✓ The notice is set. Pages that are open show it within two minutes."];
  if (mail && startsAt && endsAt) {
    lines.push(`✓ Mails are queued for ${await announce(mo, { text, startsAt, endsAt })} people`);
    if (!mo.email.canDeliver) lines.push("This instance has no mail service, so they wait in the outbox.");
  }
  if (level === "maintenance" && (startsAt === null || startsAt.getTime() - now.getTime() < NOTICE_MS))
    lines.push("Planned maintenance is announced 48 hours ahead; this one is not.");
  return lines;
}

const NOTICE_MS = 48 * 3_600_000;

/** `"TEXT" --level L --from T --until T --mail`, in any order. What is not known makes the input wrong. */
function given(words: readonly string[]): Record<string, unknown> {
  const input: Record<string, unknown> = { do: "set", level: "info", mail: false };
  const left = [...words];
  for (let word = left.shift(); word !== undefined; word = left.shift()) {
    if (word === "--mail") input.mail = true;
    else if (["--level", "--from", "--until"].includes(word)) input[word.slice(2)] = left.shift();
    else if ("text" in input || word.startsWith("--")) input.unknown = word;
    else input.text = word;
  }
  return input;
}
