interface Described {
  /** What counts while nobody has said anything. */
  readonly isOn: boolean;
  /** What becomes of Mo without it, for the operator's list. */
  readonly off: string;
}

/** Every switch there is (product specification 3.4, platform 3.9); a name that is not here does not compile. */
export const FLAGS = {
  signups: { isOn: true, off: "nobody can sign up; whoever has an account signs in as ever" },
  billing: { isOn: true, off: "nobody can start Mo Pro; whoever has it keeps it and can manage it" },
  emails: { isOn: true, off: "mail waits in the outbox" },
  writes: { isOn: true, off: "read-only: changes answer 503, phones keep queueing, nightly work waits" },
  "ai-coach": { isOn: true, off: "the built-in coach answers" },
  "mannequin-3d": { isOn: true, off: "exercises show without the moving figure" },
  "weekly-review": { isOn: true, off: "no weekly review is written" },
  push: { isOn: true, off: "no reminders are sent" },
  imports: { isOn: true, off: "nothing can be imported" },
  photos: { isOn: true, off: "no photos can be added" },
  nutrition: { isOn: true, off: "meals are hidden" },
  mcp: { isOn: true, off: "no other program can connect" },
} as const satisfies Readonly<Record<string, Described>>;

export type Flag = keyof typeof FLAGS;

export const FLAG_NAMES = Object.keys(FLAGS) as Flag[];

export function isFlag(name: string): name is Flag {
  return Object.hasOwn(FLAGS, name);
}

/** The variable that wins over everything: `ai-coach` → `FLAG_AI_COACH`. */
export function variableOf(flag: Flag): string {
  return `FLAG_${flag.toUpperCase().replaceAll("-", "_")}`;
}
