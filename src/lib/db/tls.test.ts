import { expect, test } from "vitest";
import { databaseUrlProblem, verified } from "./tls";

test.each([
  "postgres://u:p@localhost/mo",
  "postgresql://u:p@db:5432/mo",
  "postgresql://u:p@127.0.0.1/mo",
  "postgresql://u:p@[::1]/mo",
  "postgresql://u:p@[fd00::1]/mo",
  "postgresql://u:p@172.20.0.2/mo",
  "postgresql://u:p@mo.internal/mo",
  "postgresql://u:p@db.example.test/mo?sslmode=require",
  "postgresql://u:p@db.example.test/mo?sslmode=verify-full",
])("%s may be used", (url) => {
  expect(databaseUrlProblem(url)).toBeNull();
});

test.each([
  "postgresql://u:p@db.example.test/mo",
  "postgresql://u:p@db.example.test/mo?sslmode=prefer",
  "postgresql://u:p@10.example.test/mo",
  "postgresql://u:p@192.168.example.test/mo",
  "postgresql://u:p@8.8.8.8/mo",
  "postgresql://u:p@[2001:db8::1]/mo",
  "postgresql://u:p@172.40.0.2/mo",
])("%s would send the password in clear", (url) => {
  expect(databaseUrlProblem(url)).toMatch(/sslmode=require/);
});

test.each(["", "db", "https://db.example.test", "://"])("%s is no address, and the reason does not repeat it", (url) => {
  expect(databaseUrlProblem(url)).toBe("must be a full address such as postgresql://user@host/database");
});

test("a certificate is always verified", () => {
  expect(verified("postgresql://u:p@db.example.test/mo?sslmode=require")).toContain("sslmode=verify-full");
  expect(verified("postgresql://u:p@localhost/mo")).toBe("postgresql://u:p@localhost/mo");
});
