import { mkdirSync, writeFileSync } from "node:fs";
import { countsForVercel } from "../src/lib/config-dev";
import { endpoints } from "../src/wiring/endpoints";
import { operations } from "../src/wiring/operations";
import { scienceDocument } from "./science-document";

/**
 * Writes what is made from something else: what the browser knows of the contracts without their schemas, and
 * docs/training-science.md, the rules of the engine. Changes travel in the queue (`/sync`), so the browser needs no address
 * for them: their endpoints are kept apart, and calling one is an error of types.
 */
/** Every screen downloads the first table; what one screen asks for, or none, is not in it. */
const RARE = [
  ...[
    "deleteAccount",
    "exportAccount",
    "keepAccount",
    "mailExport",
    "readArchive",
    "resumeMail",
    "revokeOtherSessions",
    "revokeSession",
  ],
  ...["listSignInMethods", "nameSignInMethod", "removeSignInMethod"],
  ...["archiveCustomExercise", "saveCustomExercise"],
  ...["deleteOwnProgram", "proposeProgram", "readProgram", "saveOwnProgram"],
  ...["findExercises", "resumeProgram", "startProgram"],
  ...["declineDeload", "endDeload", "startDeload", "endFreeze", "startFreeze"],
  ...["openCheckout", "openPortal"],
  "answerReplay",
  ...[
    "listPrograms",
    "listSecurityEvents",
    "readConfig",
    "readCounting",
    "readExercise",
    "readOpenapi",
    "sendFeedback",
    "sendVitals",
  ],
];
const isRare = (id: string) => RARE.includes(id);
const isQueued = (id: string) => id in operations && !isRare(id);
write("endpoints", "Endpoint id → method and path, of what the browser calls.", (id) => !isQueued(id) && !isRare(id));
write("queued-endpoints", "The same for what it only sends in its queue.", isQueued);
write("rare-endpoints", "The same for what one screen asks for, or none; that screen brings it along.", isRare);

function write(name: string, says: string, has: (id: string) => boolean) {
  const lines = endpoints.filter(({ id }) => has(id)).map((e) => `  ${e.id}: ["${e.method}", "${e.path}"],`);
  const constant = name.replace(/-(\w)/, (_, letter: string) => letter.toUpperCase());
  const head = `/** ${says} Made by \`pnpm generate\`; a test compares it with the contracts. */`;
  const type = "as const satisfies Readonly<Record<string, readonly [string, string]>>";
  writeFileSync(`src/generated/${name}.ts`, `${head}\nexport const ${constant} = {\n${lines.join("\n")}\n} ${type};\n`);
}
// Which screens a build has is settled before it: an import that is not taken would still put its vendor into a chunk.
const isForClerk = (process.env.NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY ?? "").trim() !== "";
writeFileSync(
  "src/generated/clerk-screens.ts",
  `/** Clerk's screens where the build was made for Clerk, nothing otherwise. Made by \`pnpm generate\`. */
export { ClerkAccount, ClerkGate, ClerkKeeper } from "../features/account/ui/clerk/${isForClerk ? "screens" : "none"}";

export const BUILT_FOR_CLERK: boolean = ${isForClerk};
`,
);
// The same for what pages may load of vendors: without its variable a vendor is in no file of the build.
const lazily = (name: string, file: string, isOn: boolean) =>
  `export const ${name}: (() => Promise<typeof import("${file}")>) | null = ${isOn ? `() => import("${file}")` : "null"};\n`;
const isSet = (name: string) => (process.env[name] ?? "").trim() !== "";
writeFileSync(
  "src/generated/browser-vendors.ts",
  [
    "/** What of vendors the pages of this build may load; null is in no file of it. Made by `pnpm generate`. */",
    lazily("loadReports", "../lib/reporting/sentry-browser", isSet("NEXT_PUBLIC_SENTRY_DSN")),
    lazily("loadCounts", "../lib/analytics/posthog-browser", isSet("NEXT_PUBLIC_POSTHOG_KEY")),
    lazily("loadInsights", "../lib/analytics/vercel-browser", countsForVercel()),
  ].join("\n"),
);
mkdirSync("docs", { recursive: true });
writeFileSync("docs/training-science.md", scienceDocument());
