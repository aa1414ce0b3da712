import { judgeMeetFile, MeetFileError } from "./meet-file";

/** `pnpm gate:meets FILE`: recomputed Wilks against the published column of a meet file (gate 20.5). */
const LEAST_EQUAL = 0.999;
const file = process.argv[2];

try {
  if (file === undefined) throw new MeetFileError("Usage: pnpm gate:meets FILE (a CSV with OpenPowerlifting's column names)");
  const { rows, equal, worst, unreadable } = await judgeMeetFile(file);
  const share = equal / rows;
  console.log(`${rows} rows carry a Wilks score, ${equal} equal ours (${(share * 100).toFixed(3)} %), ${unreadable} unreadable`);
  if (worst !== null) console.log(`largest difference ${worst.difference.toFixed(3)} on line ${worst.line}`);
  console.log(share >= LEAST_EQUAL ? "gate 20.5 holds" : "gate 20.5 is missed");
  process.exitCode = share >= LEAST_EQUAL ? 0 : 1;
} catch (error) {
  if (!(error instanceof MeetFileError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
