/** `pnpm db:migrate:down`: there are no down files (platform specification 5.2.5), so it says what to do instead, and exits 1. */
console.log(`Mo has no down migrations. The release before this one runs on today's schema, so going back means the code, not the data.

1. Previous deployment: the first choice, minutes.
   Vercel:       vercel rollback          (or Deployments → select → Promote to Production)
   Compose:      git checkout <tag> && docker compose up -d --build
   One machine:  git checkout <tag> && npm start
2. Forward fix: when the schema itself is wrong. A new migration that adds or mends, never one that takes away.
   pnpm db:generate --name <what>, read the SQL, pnpm db:migrate
3. Restore: only when data is lost or wrong. It goes into a new database; the old one stays.
   ./mo restore <backup>                  (docs/runbook.md, Restore)
   Neon:         neon branches restore main ^self@<timestamp> --preserve-under-name main-before-restore`);
process.exitCode = 1;
