// The table: medians with their range, ratios of medians, and the goals.

import { cpus, loadavg } from "node:os";
import { LATENCY, LINE, SLOWER } from "./device.mjs";
import { median, printColumns, spread } from "./numbers.mjs";
import { APP, FLOOR, SUBJECTS, SURVEYJS } from "./subjects.mjs";

/** An answer that costs more than this many times the floor is looked into. */
export const COSTLY = 1.5;

const timesFloor = (limit) => ({ words: `${limit}x floor`, isMet: ({ toFloor }) => toFloor <= limit });
const timesSurveyJs = (limit) => ({ words: `${limit}x SurveyJS`, isMet: ({ toSurveyJs }) => toSurveyJs <= limit });
const atMost = (limit) => ({ words: `${limit}`, isMet: ({ value }) => value <= limit });

const ROWS = [
  { name: "readable, first visit, ms", of: ({ readable }) => readable, goal: timesFloor(1.5) },
  { name: "first question usable, ms", of: ({ usable }) => usable, goal: timesSurveyJs(0.5) },
  { name: "bytes until then, KB", of: ({ kilobytes }) => kilobytes, goal: atMost(150) },
  { name: "repeat visit, ms", of: ({ repeat }) => repeat, goal: timesFloor(1.2) },
  { name: "main thread per answer, ms", of: ({ answer }) => answer.task, goal: timesFloor(COSTLY) },
  { name: "  of it script, ms", of: ({ answer }) => answer.script },
  { name: "  of it style and layout, ms", of: ({ answer }) => answer.style + answer.layout },
  { name: "main thread per step on, ms", of: ({ step }) => step.task },
  { name: "finish to charts drawn, ms", of: ({ charts }) => charts, goal: atMost(50) },
  { name: "renderer memory, MB", of: ({ memory }) => memory, goal: atMost(100) },
];

const NOTES = [
  `Chromium with a new profile for each run, ${LINE / 1e6} Mbit/s, ${LATENCY} ms for each request, CPU slowed ${SLOWER} times, brotli 11.`,
  "Medians of the runs with their range; a ratio is of two medians. Times differ from machine to machine.",
  "The same 55 statements in all three: 33 of the app's, 22 with the words of those in reverse order.",
  "All three keep each answer in a strict IndexedDB transaction; SurveyJS and the floor do so by the same code.",
  "Not alike: the app has a start page and three more before its first question, and all four are walked through; its",
  "  statements bring evidence, next steps and two more answers; its results are five drawings, tables and sentences.",
  "  SurveyJS is here without its font and its dashboard: its results are the floor's one chart and one table.",
];

const verdict = (goal, measured) => {
  if (!goal) return ["", ""];
  if (measured.value === undefined) return [goal.words, "?"];
  return [goal.words, goal.isMet(measured) ? "met" : "missed"];
};

const line = ({ name, of, goal }, results) => {
  const numbers = (subject) => results.get(subject).map(of);
  const value = median(numbers(APP));
  const [toFloor, toSurveyJs] = [FLOOR, SURVEYJS].map((subject) => value / median(numbers(subject)));
  const ratios = [toFloor, toSurveyJs].map((ratio) => (Number.isFinite(ratio) ? ratio.toFixed(2) : ""));
  const cells = SUBJECTS.map((subject) => spread(numbers(subject.name)));
  return [name, ...cells, ...ratios, ...verdict(goal, { value, toFloor, toSurveyJs })];
};

// The bench itself makes about one. Much more: others were at work, and the times say less.
const machine = () =>
  `This machine: ${cpus().length} x ${cpus()[0].model}, load ${loadavg()[2].toFixed(1)} over the last 15 minutes.`;

/** Prints all results, a row each, and what has to be known to read them. */
export const printTable = (results) => {
  const head = ["", ...SUBJECTS.map(({ name }) => name), "x floor", "x SurveyJS", "goal at most", ""];
  const lines = [head, ...ROWS.map((row) => line(row, results))];
  console.log("");
  printColumns(lines);
  console.log(`\n${NOTES.join("\n")}\n${machine()}`);
};
