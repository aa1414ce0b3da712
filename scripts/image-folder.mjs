import { cpSync, existsSync, globSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { main, root, Stop } from "./project.mjs";

/** What Next traces for a server of its own, and what it leaves out: public files, static chunks, the guard, the ready database. */
const parts = [
  [".next/standalone", "."],
  [".next/static", ".next/static"],
  ["public", "public"],
  ["src/lib/db/migrations", "src/lib/db/migrations"],
  // The guard reads the list of headers where it lies beside it.
  ["src/lib/http/header-list.json", "src/lib/http/header-list.json"],
  ...globSync(["scripts/front-*.mjs", ".cache/pglite-*.tar.gz"], { cwd: root }).map((file) => [file, file]),
];

/** `node scripts/image-folder.mjs <folder>`: the whole content of an image below /app, from a build with STANDALONE=1. */
await main(async () => {
  const [into] = process.argv.slice(2);
  if (!into) throw new Stop("Name the folder to fill.");
  if (!existsSync(".next/standalone/server.js"))
    throw new Stop("There is no standalone build. Run STANDALONE=1 pnpm build first.");
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into, { recursive: true });
  for (const [from, to] of parts) cpSync(from, path.join(into, to), { recursive: true, verbatimSymlinks: true });
  // What each route was traced to need has been copied; the lists themselves are a sixth of the folder, and nobody reads them.
  for (const list of globSync(".next/server/**/*.nft.json", { cwd: into })) rmSync(path.join(into, list));
});
