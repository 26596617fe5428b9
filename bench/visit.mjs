// The first visit, with an empty cache, and a later one.

import { ask, metrics, openTab } from "./device.mjs";

/** Opens a page for the first time and walks to the first question. */
export const firstVisit = async (context, subject, origin) => {
  const tab = await openTab(context, subject);
  const received = countBytes(tab.devTools);
  await tab.page.goto(`${origin}/`);
  const usable = await ask(tab.devTools, "bench.usable");
  const readable = await ask(tab.devTools, "bench.readable");
  const { NavigationStart } = await metrics(tab.devTools);
  const bytes = received(NavigationStart + usable / 1000);
  return { ...tab, usable, readable, bytes };
};

/** Milliseconds from opening the page where it was left until the question is there with its answer. */
export const laterVisit = async (context, subject, address) => {
  const { page, devTools } = await openTab(context, { ...subject, path: [] });
  await page.goto(address);
  const usable = await ask(devTools, "bench.usable");
  if (!(await ask(devTools, "bench.isAnswered()"))) throw new Error(`${subject.name} has lost an answer.`);
  await page.close();
  return usable;
};

/** Counts what has come over the line in full, headers included; gives the sum up to a moment. */
const countBytes = (devTools) => {
  const done = [];
  devTools.on("Network.loadingFinished", (event) => done.push(event));
  return (until) =>
    done.filter(({ timestamp }) => timestamp <= until).reduce((sum, { encodedDataLength }) => sum + encodedDataLength, 0);
};
