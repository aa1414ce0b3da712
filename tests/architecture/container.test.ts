import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const read = (file: string) => readFileSync(file, "utf8").replace(/^\s*#.*\n/gm, "");
const dockerfile = read("Dockerfile");
const compose = read("compose.yaml");
const services = Object.fromEntries(
  compose
    .slice(compose.indexOf("services:"), compose.indexOf("\nnetworks:"))
    .split(/^ {2}(?=\w+:$)/m)
    .slice(1)
    .map((text) => [text.slice(0, text.indexOf(":")), text]),
);

describe("the image", () => {
  const final = dockerfile.slice(dockerfile.lastIndexOf("FROM"));

  test("runs as a user without a name, behind the guard, and is judged alive, not ready", () => {
    expect(final).toMatch(/^USER 10001:10001$/m);
    expect(final).toMatch(/^CMD \[.*"--import", "\.\/scripts\/front-guard\.mjs", "server\.js"\]$/m);
    expect(final).toMatch(/^HEALTHCHECK .*\/api\/live/m);
    expect(final).not.toMatch(/^(RUN|ENV).*(apt-get|curl|npm )/m);
  });

  test("is built from fixed versions, and no secret is asked for", () => {
    for (const [, image] of dockerfile.matchAll(/^FROM (\S+)/gm))
      expect(image).toMatch(/^node:24\.\d+\.\d+-slim(@sha256:[0-9a-f]{64})?$/);
    const named = [...dockerfile.matchAll(/^(?:ARG|ENV) (\w+)/gm)].map(([, name]) => name);
    expect(named.filter((name) => /SECRET|KEY|TOKEN|PASSWORD|DATABASE_URL/.test(name ?? ""))).toEqual([]);
    const ignored = read(".dockerignore").split("\n");
    for (const never of [".git", ".mo", ".env*", "node_modules", "backups"]) expect(ignored).toContain(never);
  });
});

describe("recovery to the minute", () => {
  const pitr = read("compose.pitr.yaml");
  const conf = read("scripts/pitr/pgbackrest.conf");
  const page = readFileSync("docs/self-host.md", "utf8");

  test("hands over a piece of the log a minute at the latest, and fails where it cannot be stored", () => {
    for (const setting of ["archive_mode=on", "archive_timeout=60", "wal_level=replica"]) expect(pitr).toContain(`- ${setting}`);
    expect(pitr).toContain("archive_command=pgbackrest --stanza=mo archive-push %p");
    expect(conf).toMatch(/^archive-async=n$/m);
    expect(conf).toMatch(/^\[mo\]$/m);
  });

  test("keeps it encrypted, under a passphrase that stands in no file, and nothing older than 30 days", () => {
    expect(conf).toMatch(/^repo1-cipher-type=aes-256-cbc$/m);
    expect(conf).not.toMatch(/pass/);
    expect(pitr).toContain("PGBACKREST_REPO1_CIPHER_PASS: ${PITR_PASSPHRASE:?");
    expect(page).toContain("PITR_PASSPHRASE=");
    expect(conf).toMatch(/^repo1-retention-full-type=time$/m);
    // A full backup a week: what an older one still holds up is a week older.
    expect(Number(/^repo1-retention-full=(\d+)$/m.exec(conf)?.[1]) + 7).toBeLessThanOrEqual(30);
  });

  test("adds to the compose file, publishes nothing, and lets nobody gain rights", () => {
    expect([...pitr.matchAll(/^ {2}([\w-]+):$/gm)].map(([, name]) => name)).toEqual(["postgres", "pitr", "pitr-socket"]);
    expect(pitr).not.toMatch(/^ {4}ports:/m);
    const own = pitr.slice(pitr.indexOf("\n  pitr:"));
    for (const line of ['security_opt: ["no-new-privileges:true"]', "read_only: true", "cap_drop: [ALL]", "user: postgres"])
      expect(own).toContain(line);
    for (const mounted of ["/var/lib/pgbackrest", "/var/lib/postgresql/data", "/var/run/postgresql"])
      expect(`${conf}${own}`.split(mounted).length, mounted).toBeGreaterThan(2);
    // At the root only: scripts/pitr is part of the repository.
    expect(read(".gitignore")).toMatch(/^\/pitr\/$/m);
    expect(read(".dockerignore")).toMatch(/^pitr$/m);
  });

  test("its script stops at the first step that fails", () => {
    expect(readFileSync("scripts/pitr/backups.sh", "utf8")).toMatch(/^set -Eeuo pipefail$/m);
  });
});

describe("the compose file", () => {
  test("has the six services, and only the app and Caddy publish a port", () => {
    expect(Object.keys(services)).toEqual(["app", "postgres", "redis", "watch", "backup", "caddy"]);
    const published = Object.entries(services).filter(([, text]) => /^ {4}ports:/m.test(text));
    expect(published.map(([name]) => name)).toEqual(["app", "caddy"]);
    expect(services.app).toContain("127.0.0.1:3000}:3000");
  });

  test("lets nobody gain rights, and nobody but the database write to its root", () => {
    for (const [name, text] of Object.entries(services)) {
      expect(text, name).toContain('security_opt: ["no-new-privileges:true"]');
      if (name === "postgres") continue;
      expect(text, name).toMatch(/^ {4}read_only: true$/m);
      expect(text, name).toMatch(/^ {4}cap_drop: \[ALL\]$/m);
    }
  });

  test("believes Caddy's address and no other", () => {
    const caddy = /ipv4_address: (\S+)/.exec(services.caddy ?? "")?.[1];
    expect(services.app).toContain(`TRUSTED_PROXY: ${caddy}/32`);
  });

  test("serves as the role that owns nothing, and stops within its time", () => {
    expect(services.app).toContain("DATABASE_URL: postgresql://mo_login:");
    expect(services.app).toContain("DIRECT_URL: postgresql://mo_owner:");
    expect(services.app).toContain("stop_grace_period: 35s");
  });

  test("asks for nothing that the page on self-hosting does not name", () => {
    const page = readFileSync("docs/self-host.md", "utf8");
    const asked = new Set([...compose.matchAll(/\$\{(\w+):\?/g)].map(([, name]) => name ?? ""));
    expect(asked.size).toBe(6);
    for (const name of asked) expect(page).toContain(`${name}=`);
  });
});
