// Answers given by the hundred, as fast as they are saved, and what is stored of them.

import { random, statements } from "./pack.mjs";
import { assessmentId } from "./steps.mjs";
import { storedAssessments } from "./stored.mjs";

/** Answers that change something each: no statement gets the same level twice in a row. */
export const answersFor = (seed, count, to = statements, levels = [1, 2, 3, 4, 5]) => {
  const next = random(seed);
  const last = new Map();
  return Array.from({ length: count }, (_, index) => {
    const { id } = to[index % to.length];
    const others = levels.filter((level) => level !== last.get(id));
    last.set(id, others[Math.floor(next() * others.length)]);
    return [id, last.get(id)];
  });
};

/**
 * Gives answers, `[statement, level]` each, one when the one before is saved, and gives those that
 * were. It ends early when another tab takes the assessment over.
 */
export const give = (page, answers) => page.evaluate(giveInPage, { assessment: assessmentId(page), answers });

const giveInPage = async ({ assessment, answers }) => {
  const when = (condition) =>
    new Promise((resolve) => {
      const look = () => {
        const result = condition();
        if (!result) return;
        observer.disconnect();
        resolve(result);
      };
      const observer = new MutationObserver(look);
      observer.observe(document, { subtree: true, childList: true, attributes: true });
      look();
    });
  const state = () => document.querySelector("[role=status][data-state]")?.dataset ?? {};
  const isSavedAfter = (revision) => state().state === "saved" && Number(state().revision) > revision;
  const isTaken = () => [...document.querySelectorAll("button")].some(({ textContent }) => textContent === "Take over");
  const acknowledged = [];
  for (const [statement, level] of answers) {
    const find = () => document.getElementById(`answer-${statement}-${level}`);
    if (!find()) location.hash = `#/assessments/${assessment}/domains/${statement.split(".")[0]}`;
    const radio = await when(find);
    if (isTaken()) break;
    const before = Number(state().revision ?? 0);
    radio.click();
    await when(() => isSavedAfter(before) || isTaken());
    // What was under way when the other tab took over is written all the same.
    await when(() => state().state === "saved");
    if (isTaken() && !isSavedAfter(before)) break;
    acknowledged.push([statement, level]);
    globalThis.tellAcknowledged?.(acknowledged.length);
  }
  return acknowledged;
};

/** What stands in the end when answers are given in an order: a level for each statement. */
export const outcome = (answers) => Object.fromEntries(answers);

/** The levels of the one assessment that is stored, by statement, and its revision. */
export const storedLevels = async (page) => {
  const [line] = await storedAssessments(page);
  const { revision, document } = JSON.parse(JSON.parse(line)[3]);
  const answers = Object.entries(JSON.parse(document).answers).map(([id, { level }]) => [id, level]);
  return { revision, levels: Object.fromEntries(answers) };
};

/** How many statements have another level than they should, be it lost or never given. */
export const countLost = (expected, found) => {
  const ids = new Set([...Object.keys(expected), ...Object.keys(found)]);
  return [...ids].filter((id) => expected[id] !== found[id]).length;
};
