// Measures everything and prints the table. Two arguments: the folder with the builds, and how often
// to measure.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { COUNT, measureAnswers } from "./answers.mjs";
import { ask, rendererMemory, withDevice } from "./device.mjs";
import { median } from "./numbers.mjs";
import { profile } from "./profile.mjs";
import { compareReports } from "./reports.mjs";
import { measureRoom } from "./room.mjs";
import { serveBuild } from "./server.mjs";
import { APP, FLOOR, SUBJECTS } from "./subjects.mjs";
import { COSTLY, printTable } from "./table.mjs";
import { firstVisit, laterVisit } from "./visit.mjs";

const [, , folder, runs] = process.argv;
const questions = JSON.parse(readFileSync(join(folder, "questions.json"), "utf8"));

/** One run of one subject, by a person who has never been there and comes back later. */
const measure = (subject, origin) =>
  withDevice(async (context) => {
    const visit = await firstVisit(context, subject, origin);
    const { page, devTools, readable, usable, bytes } = visit;
    const address = page.url();
    if (subject.started) await page.locator(subject.started).waitFor({ state: "attached" });
    const { answer, step } = await measureAnswers(visit);
    const charts = await finish(visit);
    const memory = await rendererMemory(context, devTools);
    await page.close();
    const repeat = await laterVisit(context, subject, address);
    return { readable, usable, kilobytes: bytes / 1000, repeat, answer, step, charts, memory };
  });

/** Answers the rest and asks for the results; milliseconds until the charts are drawn. */
const finish = async ({ page, devTools }) => {
  const answered = COUNT + (await ask(devTools, "bench.answerTheRest()"));
  if (answered !== questions.length) throw new Error(`It asks ${answered} statements, not ${questions.length}.`);
  const { x, y } = await ask(devTools, "bench.placeOfFinish()");
  await page.mouse.move(x, y);
  await ask(devTools, "bench.watchFinish()");
  await page.mouse.down();
  await page.mouse.up();
  return ask(devTools, "bench.finished");
};

/** All results by subject. The subjects take turns, so that a machine that slows down slows all. */
const measureAll = async (servers) => {
  const results = new Map(SUBJECTS.map(({ name }) => [name, []]));
  for (let run = 1; run <= Number(runs); run += 1) {
    for (const subject of SUBJECTS) {
      console.log(`Run ${run} of ${runs}: ${subject.name}.`);
      results.get(subject.name).push(await measure(subject, servers.get(subject.name).origin));
    }
  }
  return results;
};

const serveAll = async () => {
  const served = SUBJECTS.map(async ({ name, folder: part }) => [name, await serveBuild(join(folder, part))]);
  return new Map(await Promise.all(served));
};

const servers = await serveAll();
try {
  const results = await measureAll(servers);
  printTable(results);
  await compareReports(folder, runs);
  await measureRoom(servers.get(APP).origin, questions.length, runs);
  const costOf = (name) => median(results.get(name).map(({ answer }) => answer.task));
  if (costOf(APP) > COSTLY * costOf(FLOOR)) await profile(servers);
} finally {
  await Promise.all([...servers.values()].map((server) => server.close()));
}
