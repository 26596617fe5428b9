// What every planted fault has cost, in one table at the end of each file of faults: how often it
// was planted, and how many answers were lost.

import assert from "node:assert/strict";
import { after, test } from "node:test";

/** How often a browser is killed: 30 times, or as often as FAULTS says. */
export const KILLS = Number(process.env.FAULTS ?? 30);
/** How often two tabs work against each other: 5 times, or 50 for 200 kills. */
export const DUELS = Math.ceil(KILLS / (process.env.FAULTS ? 4 : 6));

const rows = [];

/** A test of one fault. `run` gives how often the fault was planted and how many answers were lost. */
export const testFault = (fault, run) =>
  test(fault, async () => {
    const row = { fault, runs: 0, lost: "not known" };
    rows.push(row);
    Object.assign(row, await run());
    assert.ok(row.runs > 0, "the fault was never planted");
    assert.equal(row.lost, 0, "answers were lost");
  });

after(() => {
  console.log("runs  lost  fault");
  for (const { fault, runs, lost } of rows) console.log(`${String(runs).padStart(4)}  ${String(lost).padStart(4)}  ${fault}`);
});
