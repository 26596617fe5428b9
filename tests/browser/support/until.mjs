// Waits for a condition outside the page. Inside the page Playwright's own waiting is better.

import { setTimeout as pause } from "node:timers/promises";

const PATIENCE = 20_000; // ms

/** Waits until `condition` gives something, and gives it. */
export const until = async (what, condition) => {
  const end = Date.now() + PATIENCE;
  while (Date.now() < end) {
    const result = await condition();
    if (result) return result;
    await pause(10);
  }
  throw new Error(`Waited in vain for ${what}.`);
};
