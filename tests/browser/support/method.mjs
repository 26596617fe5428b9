// Section 2 of the method, written a second time from its text, so that the app is not compared
// with itself. Knows nothing of the app.

import { LEVELS, pack } from "./pack.mjs";

const lowerMedian = (levels) => levels.toSorted((a, b) => a - b)[Math.ceil(levels.length / 2) - 1];

const levelOf = (levels) => Math.min(lowerMedian(levels), Math.min(...levels) + 1);

/** The row of the table "Level by domain" for the answers to one domain's statements. */
const row = (answers) => {
  const applicable = answers.filter((answer) => answer?.notApplicable === undefined);
  const levels = applicable.flatMap((answer) => answer?.level ?? []);
  const answered = `${levels.length} of ${applicable.length}`;
  if (applicable.length === 0) return { level: "Not applicable", range: "", answered };
  if (levels.length < Math.ceil((2 * applicable.length) / 3)) return { level: "Not enough answered", range: "", answered };
  const missing = applicable.length - levels.length;
  const [low, high] = [1, 5].map((level) => levelOf([...levels, ...Array(missing).fill(level)]));
  return { level: LEVELS[levelOf(levels) - 1], range: low === high ? `${low}` : `${low} to ${high}`, answered };
};

/** The whole table for an assessment file. */
export const expectedTable = ({ form, answers }) =>
  pack.domains.map(({ short, statements }) => {
    const counted = statements.filter(({ id, headline }) => form === "full" || headline || answers[id]);
    return { domain: short, ...row(counted.map(({ id }) => answers[id])) };
  });
