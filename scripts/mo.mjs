import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { nodeProblem } from "./node-version.mjs";
import { main, node24, root, Stop, settings } from "./project.mjs";
import { serverSettings } from "./server-settings.mjs";

const tsx = (file) => ({ tsx: file });
const sh = (file) => ({ sh: file });
/** A command of src/wiring/commands.ts: on the database, or through the instance that holds it. */
const ops = { ops: true };

/** What each command runs. */
const commands = {
  up: { node: "start.mjs", says: "[--demo]", about: "installs, builds and serves Mo, as npm start" },
  migrate: { ...tsx("db-migrate.ts"), about: "brings the database to the newest schema" },
  seed: { ...tsx("db-seed.ts"), about: "writes coaches, exercises and programs; twice changes nothing" },
  backup: { ...sh("backup-db.sh"), about: "dump, manifest and checksum in BACKUP_DIR" },
  restore: { ...sh("restore-db.sh"), says: "BACKUP [NAME]", about: "puts a backup into a new database and proves every row" },
  "restore-drill": { ...sh("restore-drill.sh"), about: "restores the newest backup into a scratch database and starts Mo on it" },
  "reset-link": { ...ops, says: "E-MAIL", about: "prints a link that sets a new password, good for an hour" },
  "user delete": { ...ops, says: "E-MAIL --yes", about: "erases an account and all of its rows, at once" },
  feedback: { ...ops, about: "what lifters wrote, newest first; the inbox where no mail goes out" },
  flags: { ...ops, says: "[set NAME on|off|default]", about: "the switches, and who says how each stands; set turns one" },
  notice: {
    ...ops,
    says: '[set "TEXT" … | clear]',
    about: "the line every page shows; set takes --level, --from, --until and --mail",
  },
  outbox: { ...ops, says: "[retry ID]", about: "mails that wait or are dead; retry sends one again" },
  stats: { ...ops, says: "[--days 7]", about: "sign-ups, workouts, sets, chats, errors and p95 of the last days" },
  doctor: {
    ...tsx("mo-doctor.ts"),
    says: "[--live]",
    about: "what is in use and what is not well; exit code 1 when something is not",
  },
  watch: { node: "mo-watch.mjs", says: "URL [--every SECONDS]", about: "asks for health; two failures in a row are an alert" },
  "keys rotate": { ...ops, about: "seals everything again with the first key of MO_DATA_KEYS" },
  "cache warm": { ...ops, about: "price, public configuration and flag definitions, computed anew and kept" },
  "vendors apply": {
    ...tsx("vendors/apply.ts"),
    says: "sentry|posthog --token-file F",
    about: "alerts at Sentry, or flags, survey and dashboard at PostHog; --dry-run prints the calls",
  },
  erasures: {
    ...ops,
    says: "collect|replay",
    about: "names whoever was erased beside the backups · erases them again after a restore",
  },
};

const problem = nodeProblem();
if (problem) {
  console.error(problem);
  process.exitCode = 1;
} else await main(run);

async function run() {
  const words = process.argv.slice(2);
  const name = [words.slice(0, 2).join(" "), words[0]].find((known) => known && Object.hasOwn(commands, known));
  if (!name) {
    console.log(`./mo COMMAND\n\n${list()}`);
    process.exitCode = words.length === 0 || ["help", "--help", "-h"].includes(words[0]) ? 0 : 64;
    return;
  }
  const command = commands[name];
  const rest = words.slice(name.split(" ").length);
  process.exitCode = command.ops ? start(tsx("mo-command.ts"), [name, ...rest]) : start(command, rest);
}

/** Runs in the environment the server would have, secrets of the data folder included; returns the exit code. */
function start(command, rest) {
  const inherit = { cwd: root, stdio: "inherit" };
  const code = ({ status, signal }) => status ?? (signal === "SIGINT" ? 130 : 1);
  const script = (file) => path.join(root, "scripts", file);
  if (command.node)
    return code(
      spawnSync(process.execPath, [script(command.node), ...rest], { ...inherit, env: { ...process.env, ...settings() } }),
    );
  // Blank is unset; the files that Next reads by itself count here too.
  const offered = Object.entries(serverSettings({ embedded: false }).env).filter(([, value]) => value?.trim());
  const env = { ...Object.fromEntries(offered), ...settings(), NODE_ENV: "production" };
  // `npm start` made these secrets: this is the one machine, so the embedded database is the right one.
  if (!env.DATABASE_URL && existsSync(path.join(env.MO_DATA_DIR, "secrets.json"))) env.MO_EMBEDDED ??= "allow";
  if (command.sh) return code(spawnSync(script(command.sh), rest, { ...inherit, env }));
  if (!existsSync(node24)) throw new Stop("The packages are not installed. Run ./mo up once.");
  const loader = pathToFileURL(path.join(root, "node_modules/tsx/dist/loader.mjs")).href;
  const flags = ["--liftoff-only", "--max-semi-space-size=8", "--conditions=react-server", "--import", loader];
  return code(spawnSync(node24, [...flags, script(command.tsx), ...rest], { ...inherit, env }));
}

function list() {
  return Object.entries(commands)
    .map(([name, { says = "", about }]) => `  ${`${name} ${says}`.padEnd(30)} ${about}`)
    .join("\n");
}
