import { globSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { migrationNames, migrationText } from "../../src/lib/db/migrate";
import { migrationFaults } from "./migration-rules";

const faults = (text: string) => migrationFaults([{ name: "0009", text }]);
const table = 'create table "notes" (\n  "id" uuid primary key,\n  "user_id" uuid not null\n);\n';

test("the migrations of the tree have no fault", () => {
  expect(migrationFaults(migrationNames().map((name) => ({ name, text: migrationText(name) })))).toEqual([]);
});

test("each file of the folder is in the journal, in order, and the other way round", () => {
  const files = globSync("src/lib/db/migrations/*.sql").map((file) => path.basename(file, ".sql"));
  expect(migrationNames()).toEqual(files.sort());
});

test.each([
  ["drop table sets;", "drops a table without -- mo:contract"],
  ["alter table sets\n drop column note;", "drops a column without -- mo:contract"],
  ["alter table sets rename column note to remark;", "renames without -- mo:contract"],
  ['alter table "sets" alter column "reps" set data type bigint;', "changes a type without -- mo:contract"],
  ["alter table sets alter column reps set not null;", "forbids null without -- mo:contract"],
  ["alter table sets no force row level security;", "disables row-level security without -- mo:contract"],
  [
    "create index concurrently sets_day on sets (day);",
    "builds an index concurrently inside a transaction; head it -- mo:no-transaction",
  ],
  ['CREATE UNIQUE INDEX "sets_day" ON "sets" ("day");', "locks sets while it builds an index; build it concurrently"],
  ["alter table sets add column grip text not null;", "adds a required column without a default"],
])("%s is a fault", (sql, fault) => {
  expect(faults(sql)).toEqual([`0009 ${fault}`]);
});

test.each([
  "-- mo:contract\ndrop table sets;",
  "-- mo:no-transaction\ncreate index concurrently sets_day on sets (day);",
  "create table tags (id int);\ncreate index tags_id on tags (id);",
  "alter table sets add column grip text not null default 'over';",
  "-- never drop table sets\nalter table sets add column grip text;",
])("%s is none", (sql) => {
  expect(faults(sql)).toEqual([]);
});

test("a lifter's new table without forced row-level security is a fault, in whichever migration it may come", () => {
  const fault = ["notes belongs to a lifter and is not under forced row-level security"];
  expect(faults(table)).toEqual(fault);
  expect(faults(`${table}alter table notes enable row level security;`)).toEqual(fault);
  const guard = "alter table notes enable row level security;\nalter table notes force row level security;";
  expect(migrationFaults([table, guard].map((text, i) => ({ name: `000${i}`, text })))).toEqual([]);
});
