import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { judgeMeetFile, MeetFileError } from "../../bench/meet-file";

const folder = mkdtempSync(path.join(tmpdir(), "mo-meets-"));
afterAll(() => rmSync(folder, { recursive: true }));

const HEADER = "Name,Sex,Equipment,BodyweightKg,TotalKg,Wilks";
/** The printed polynomial, written out a second time. */
const published = (sex: "M" | "F", body: number, total: number) => {
  const k =
    sex === "M"
      ? [-216.0475144, 16.2606339, -0.002388645, -0.00113732, 7.01863e-6, -1.291e-8]
      : [594.31747775582, -27.23842536447, 0.82112226871, -0.00930733913, 4.731582e-5, -9.054e-8];
  const [low, high] = sex === "M" ? [40, 201.9] : [26.51, 154.53];
  const b = Math.min(high!, Math.max(low!, body));
  return ((500 * total) / k.reduce((sum, each, i) => sum + each * b ** i, 0)).toFixed(2);
};
const row = (sex: "M" | "F", body: number, total: number) => `A,${sex},Raw,${body},${total},${published(sex, body, total)}`;
let files = 0;
const judge = (lines: readonly string[], end = "\n") => {
  files += 1;
  const file = path.join(folder, `${files}.csv`);
  writeFileSync(file, lines.join(end));
  return judgeMeetFile(file);
};

describe("a meet file", () => {
  test("every score of the formula is found equal, at the edges of the table too", async () => {
    const rows = [38, 40, 66.4, 93, 150.25, 201.9, 230].map((body) => row("M", body, 610));
    const women = [20, 26.51, 47, 63.05, 84, 154.53, 170].map((body) => row("F", body, 402.5));
    expect(await judge([HEADER, ...rows, ...women])).toMatchObject({ rows: 14, equal: 14, unreadable: 0 });
  });

  test("one wrong score is counted and named", async () => {
    const verdict = await judge([HEADER, row("M", 93, 610), "B,F,Raw,63,400,400.00"]);
    expect(verdict).toMatchObject({ rows: 2, equal: 1 });
    expect(verdict.worst?.line).toBe(3);
  });

  test("rows without a score or a sex class do not count, rows without a body weight or a readable number count as different", async () => {
    const rows = ["A,M,Raw,93,610,", "A,Mx,Raw,93,610,380.00", "A,M,Raw,,610,380.00", "A,F,Raw,63,x,380.00", row("M", 93, 610)];
    expect(await judge([HEADER, ...rows])).toMatchObject({ rows: 3, equal: 1, unreadable: 2 });
  });

  test("Windows line ends, a byte-order mark and quoted names are read", async () => {
    const quoted = row("M", 93, 610).replace("A,", '"Doe, ""J""",');
    expect(await judge([`\uFEFF${HEADER}`, quoted, ""], "\r\n")).toMatchObject({ rows: 1, equal: 1 });
  });

  test("bad files say what is wrong", async () => {
    const refusal = (promise: Promise<unknown>) => promise.catch((error: unknown) => error);
    expect(await refusal(judge([]))).toEqual(new MeetFileError("The file is empty."));
    expect(await refusal(judge(["Sex,BodyweightKg,TotalKg", "M,93,610"]))).toEqual(
      new MeetFileError("The first line names no column Wilks."),
    );
    expect(await refusal(judge([HEADER]))).toEqual(new MeetFileError("No row of a man or a woman carries a Wilks score."));
    expect(await refusal(judgeMeetFile(path.join(folder, "none.csv")))).toMatchObject({
      message: expect.stringContaining("Cannot read"),
    });
  });
});
