type Env = Readonly<Record<string, unknown>>;

/** Variables of one service that are set as a whole or not at all. */
export interface Group {
  /** What it is called in a message: "Stripe". */
  readonly name: string;
  /** Needed as soon as one variable of the group is set. */
  readonly required: readonly string[];
  /** May stay away. */
  readonly optional?: readonly string[];
}

/**
 * True when a group is set, false when none of it is. Half a group is a problem that names what is missing and the other way
 * out: `Stripe is half configured: STRIPE_WEBHOOK_SECRET is missing (or unset STRIPE_SECRET_KEY and STRIPE_PRO_PRICE_ID)`.
 */
export function isSet(env: Env, { name, required, optional = [] }: Group, problems: string[]): boolean {
  const present = [...required, ...optional].filter((key) => env[key] !== undefined);
  const missing = required.filter((key) => env[key] === undefined);
  if (present.length === 0) return false;
  if (missing.length === 0) return true;
  const verb = missing.length === 1 ? "is" : "are";
  problems.push(`${name} is half configured: ${listed(missing)} ${verb} missing (or unset ${listed(present)})`);
  return false;
}

/** Two services for one purpose cannot both be meant: a problem that names them. */
export function onlyOne(purpose: string, set: readonly (readonly [name: string, isSet: boolean])[], problems: string[]): void {
  const chosen = set.flatMap(([name, isChosen]) => (isChosen ? [name] : []));
  if (chosen.length > 1) problems.push(`${purpose} is configured twice: ${listed(chosen)}. Unset all but one`);
}

function listed(names: readonly string[]): string {
  return names.length < 3 ? names.join(" and ") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
