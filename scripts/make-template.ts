import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { migrationNames, migrationText } from "../src/lib/db/migrate";
import { templatePath } from "../src/lib/db/template";

/** Builds the embedded database once, so that first starts and tests copy it. */
const file = templatePath();
if (existsSync(file)) {
  console.log(`Database template is current: ${path.basename(file)}`);
} else {
  const client = await PGlite.create();
  await client.exec(
    "create table if not exists mo_migrations (name text primary key, applied_at timestamptz not null default now())",
  );
  for (const name of migrationNames())
    await client.exec(`begin; ${migrationText(name)}; insert into mo_migrations (name) values ('${name}'); commit`);
  const dump = await client.dumpDataDir("gzip");
  await client.close();
  mkdirSync(path.dirname(file), { recursive: true });
  for (const old of readdirSync(path.dirname(file))) if (old.startsWith("pglite-")) rmSync(path.join(path.dirname(file), old));
  writeFileSync(`${file}.part`, Buffer.from(await dump.arrayBuffer()));
  renameSync(`${file}.part`, file);
  console.log(`Database template written: ${path.basename(file)}, ${Math.round(dump.size / 1024)} KB`);
}
