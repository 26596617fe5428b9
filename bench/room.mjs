// A room of two hundred: taking all of their codes in from one chat, revealing, and the big screen.

import { crowdAnswers, crowdChat } from "../tests/browser/support/crowd.mjs";
import { ADDRESS, delayOfScreen, invited } from "../tests/browser/support/workshops.mjs";
import { withDevice } from "./device.mjs";
import { median, printColumns, spread } from "./numbers.mjs";

const GOALS = { taken: 100, charted: 100, both: 100, tasks: 0, mirrored: 100 };

/** Runs in the page: presses a button; milliseconds until what follows is drawn, and long tasks. */
const press = async (name) => {
  const tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: "longtask" });
  const button = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === name);
  const began = await new Promise((resolve) => {
    // In a task of its own, as a press is.
    setTimeout(() => {
      resolve(performance.now());
      button.click();
    });
  });
  await new Promise(requestAnimationFrame);
  const { port1, port2 } = new MessageChannel();
  const message = new Promise((resolve) => (port1.onmessage = resolve));
  port2.postMessage(undefined);
  await message;
  const took = performance.now() - began;
  // A long task is told of some time after it.
  await new Promise((resolve) => setTimeout(resolve, 500));
  return { took, tasks: tasks.length };
};

const measure = (origin, count) =>
  withDevice(async (context) => {
    const page = await context.newPage();
    await page.goto(`${origin}/#/workshops`);
    await page.getByRole("button", { name: "Start a workshop" }).click();
    await page.getByLabel("Web address of this page").fill(ADDRESS);
    await page.getByRole("radio", { name: /^Everything/ }).check();
    const workshop = invited(await page.getByText(`${ADDRESS}#/respond/`).textContent());
    await page.evaluate((chat) => {
      const area = document.querySelector("[data-act=codes]");
      area.value = chat;
      area.dispatchEvent(new Event("input", { bubbles: true }));
    }, crowdChat(workshop, crowdAnswers(count)));
    const taken = await page.evaluate(press, "Add codes");
    const charted = await page.evaluate(press, "Reveal");
    const [screen] = await Promise.all([
      context.waitForEvent("page"),
      page.getByRole("button", { name: "Open projector window" }).click(),
    ]);
    await screen.getByRole("heading", { level: 1 }).filter({ hasText: "Join" }).waitFor();
    const mirrored = await delayOfScreen(page, screen, "Discussion list");
    const both = taken.took + charted.took;
    return { taken: taken.took, charted: charted.took, both, tasks: charted.tasks, mirrored };
  });

/** Measures the room and prints the table. */
export const measureRoom = async (origin, count, runs) => {
  const results = [];
  for (let run = 1; run <= Number(runs); run += 1) {
    console.log(`Room ${run} of ${runs}.`);
    results.push(await measure(origin, count));
  }
  const line = (name, key) => {
    const numbers = results.map((result) => result[key]);
    return [name, spread(numbers), `${GOALS[key]}`, median(numbers) <= GOALS[key] ? "met" : "missed"];
  };
  console.log("");
  printColumns([
    ["a room of 200", "this build", "goal at most", ""],
    line("codes in a chat of 300 KB until counted and drawn, ms", "taken"),
    line("reveal until charted, ms", "charted"),
    line("both together, ms", "both"),
    line("tasks of over 50 ms on reveal", "tasks"),
    line("press until the big screen follows, ms", "mirrored"),
  ]);
};
