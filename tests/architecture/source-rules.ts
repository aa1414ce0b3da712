export interface Source {
  readonly file: string;
  readonly text: string;
}

interface SourceRule {
  readonly name: string;
  /** Where it holds; tests are never looked at. */
  readonly in: RegExp;
  readonly except?: RegExp;
  /** True for a text that breaks it; comments are taken out before. */
  readonly broken: (code: string) => boolean;
}

/** House rules that neither Biome nor the layer checker can say. Each has a plant in source-rules.test.ts. */
export const sourceRules: readonly SourceRule[] = [
  {
    // The content policy refuses style attributes.
    name: "no style prop",
    // A mail's reader may know no style sheet: its page is the one place with styles in its elements.
    in: /^src\/(?!lib\/email\/letter).*\.tsx$/,
    broken: (code) => /\sstyle=[{"']/.test(code),
  },
  {
    name: "no clock, chance or locale in the domain",
    in: /^src\/domain\//,
    broken: (code) => /\b(Date\.now|new Date|Math\.random|Intl\.|toLocale|performance\.now|crypto\.)/.test(code),
  },
  {
    // The one named exception: facts for search engines, written by us and escaped.
    name: "no HTML by hand",
    in: /^src\//,
    except: /^src\/features\/site\/ui\/structured-data\.tsx$/,
    broken: (code) => /dangerouslySetInnerHTML|\.innerHTML\s*=|insertAdjacentHTML|document\.write/.test(code),
  },
  {
    name: "no code from text",
    in: /^(src|scripts)\//,
    broken: (code) => /\beval\(|new Function\(|\bset(Timeout|Interval)\(\s*["'`]/.test(code),
  },
  {
    // Backups and the operator's commands run programs, from scripts; a request never does.
    name: "no process out of a request",
    in: /^src\//,
    broken: (code) => /["'](node:)?child_process["']/.test(code),
  },
  {
    name: "no unverified TLS",
    in: /^(src|scripts)\//,
    broken: (code) => /rejectUnauthorized:\s*false|NODE_TLS_REJECT_UNAUTHORIZED|sslmode=no-verify/.test(code),
  },
  {
    // The two raw texts of attempts.ts are constants of its own; anything else goes through parameters.
    name: "no raw SQL",
    in: /^src\//,
    except: /^src\/lib\/auth\/attempts\.ts$/,
    broken: (code) => /\bsql\.raw\(/.test(code),
  },
  {
    name: "server files say so",
    in: /^src\/(lib\/config\.ts|lib\/db\/(pglite|postgres)\.ts|wiring\/services\.ts)$/,
    broken: (code) => !/^import "server-only";$/m.test(code),
  },
  {
    // A transaction held open across the network blocks the only embedded connection, and its effect cannot be rolled back.
    name: "nothing outside happens inside a transaction",
    in: /^src\/(features|lib|wiring)\//,
    broken: (code) => unitsOf(code).some((body) => outside.test(body)),
  },
];

const outside = /\bfetch\(|\b(email|mail)\.send\(|\blimits\.take\(|\bauth\.(whoIs|routes|erase)\(|\bsetTimeout\(/;

/** The files that break a rule. */
export function breaking(rule: SourceRule, sources: readonly Source[]): string[] {
  return sources
    .filter(({ file }) => rule.in.test(file) && !rule.except?.test(file) && !/\.test\.tsx?$/.test(file))
    .filter(({ text }) => rule.broken(withoutComments(text)))
    .map(({ file }) => file);
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*/g, "$1");
}

/** What stands between the brackets of each call that opens a unit of work. */
function unitsOf(code: string): string[] {
  return [...code.matchAll(/\b(inTransaction|inReading|inSystem|database\.unit)(<[^(]*>)?\(/g)].map(({ index, 0: call }) => {
    const from = index + call.length;
    let depth = 1;
    let to = from;
    for (; depth > 0 && to < code.length; to++) depth += code[to] === "(" ? 1 : code[to] === ")" ? -1 : 0;
    return code.slice(from, to);
  });
}
