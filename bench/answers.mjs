// What one answer costs the main thread: pressing a level with the mouse, until everything that
// follows has come to rest, the saving included.

import { setTimeout as pause } from "node:timers/promises";
import { ask, metrics } from "./device.mjs";
import { median } from "./numbers.mjs";

/** So many of the statements are answered. */
export const COUNT = 15;
// Longer than any timer that a page starts after an answer.
const REST = 450; // ms
// Until what the pointer alone changes is drawn.
const POINTED = 150; // ms
const PARTS = { script: "ScriptDuration", style: "RecalcStyleDuration", layout: "LayoutDuration" };

/** Answers statements from the one that is shown; the median of each cost in ms, and when each was. */
export const measureAnswers = async ({ page, devTools }) => {
  const answers = [];
  const steps = [];
  const idle = [];
  for (let count = 0; count < COUNT; count += 1) {
    await onQuestion(devTools);
    const { x, y } = await ask(devTools, `bench.placeOfLevel(${(count % 5) + 1})`);
    await page.mouse.move(x, y);
    await pause(POINTED);
    idle.push(await cost(devTools, async () => undefined));
    const { revision } = await ask(devTools, "bench.status()");
    answers.push(await cost(devTools, () => press(page)));
    await saved(devTools, revision);
    const next = await ask(devTools, "bench.placeOfNext()");
    await page.mouse.move(next.x, next.y);
    await pause(POINTED);
    steps.push(await cost(devTools, () => press(page)));
  }
  const [rest, answer, step] = [idle, answers, steps].map(medians);
  // Asking costs something too: it is what a rest of the same length costs.
  const net = (measured) => Object.fromEntries(Object.keys(rest).map((key) => [key, measured[key] - rest[key]]));
  return { answer: net(answer), step: net(step), windows: answers.map(({ window }) => window) };
};

/** Leaves the page on which a domain's answers are checked, where there is one. */
const onQuestion = async (devTools) => {
  if (await ask(devTools, "bench.isOnQuestion()")) return;
  await ask(devTools, "bench.goOn()");
};

const press = async (page) => {
  await page.mouse.down();
  await page.mouse.up();
};

const cost = async (devTools, act) => {
  const before = await metrics(devTools);
  await act();
  await pause(REST);
  const after = await metrics(devTools);
  const spent = (name) => (after[name] - before[name]) * 1000;
  const parts = Object.entries(PARTS).map(([part, name]) => [part, spent(name)]);
  return { task: spent("TaskDuration"), ...Object.fromEntries(parts), window: [before.Timestamp, after.Timestamp] };
};

const saved = async (devTools, before = 0) => {
  const { state, revision } = await ask(devTools, "bench.status()");
  if (state !== "saved" || Number(revision) <= Number(before)) throw new Error(`An answer was not saved in ${REST} ms.`);
};

// Medians: now and then another process takes the core, and the main thread's clock runs on.
const medians = (costs) => {
  const keys = ["task", ...Object.keys(PARTS)];
  return Object.fromEntries(keys.map((key) => [key, median(costs.map((one) => one[key]))]));
};
