import { spawnSync } from "node:child_process";
import { globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isSet } from "../src/lib/config-group";
import { SOURCE_MAPS } from "../src/lib/config-reporting";

const root = path.resolve(import.meta.dirname, "..");
const SHORT = 7;

type Env = Readonly<Record<string, string | undefined>>;

interface Upload {
  /** As faults name it. */
  readonly release: string;
  readonly env: Env;
}

/** Where this build's source maps go, or null when nobody wants them. Half of what that needs stops the build. */
export function sourceMapsOf(env: Env): Upload | null {
  const given: Env = Object.fromEntries(Object.entries(env).filter(([, value]) => (value ?? "").trim() !== ""));
  const problems: string[] = [];
  const wanted = isSet(given, SOURCE_MAPS, problems);
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return wanted ? { release: (given.MO_VERSION ?? given.VERCEL_GIT_COMMIT_SHA ?? "dev").slice(0, SHORT), env: given } : null;
}

/**
 * Sends the maps of what browsers load, under the release that faults are reported with, and deletes them whatever happens: a
 * map is the source, and this folder is public. The program is Sentry's own; it reads organization, project and token (and
 * SENTRY_URL, for a Sentry elsewhere) from the environment.
 */
export function sendSourceMaps({ release, env }: Upload, build = path.join(root, ".next")): void {
  try {
    const { status, stdout, stderr } = spawnSync(
      path.join(root, "node_modules/.bin/sentry-cli"),
      ["sourcemaps", "upload", "--release", release, "--url-prefix", "~/_next/static", "--strict", path.join(build, "static")],
      { cwd: build, encoding: "utf8", env: { ...process.env, ...env, SENTRY_DISABLE_UPDATE_CHECK: "true" } },
    );
    if (status !== 0) throw new Error(`Source maps could not be sent.\n${stderr || stdout}`);
  } finally {
    dropSourceMaps(build);
  }
}

/** No map, and no word in a file of where one would be. */
export function dropSourceMaps(build: string): void {
  for (const file of globSync("**/*.map", { cwd: build })) rmSync(path.join(build, file));
  for (const name of globSync("static/**/*.{js,css}", { cwd: build })) {
    const file = path.join(build, name);
    const text = readFileSync(file, "utf8");
    const bare = text.replace(/\n?(\/\/# sourceMappingURL=\S+|\/\*# sourceMappingURL=\S+ \*\/)\s*$/, "");
    if (bare !== text) writeFileSync(file, bare);
  }
}
