// The report of the same answers as a PDF, by the app and by jsPDF: how long it takes from a press to
// the bytes, how many they are, and how many rules of PDF/UA-1 they break.

import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { assessmentFile } from "../tests/browser/support/pack.mjs";
import { withDevice } from "./device.mjs";
import { median, printColumns, spread } from "./numbers.mjs";
import { serveBuild } from "./server.mjs";
import { APP, JSPDF } from "./subjects.mjs";

const DAY = "2026-11-23";
const NOTE = "Minutes of the quality meeting, and what two people who use the service told us";
const ACTIONS = ["Ask for waiting times by ethnicity, every quarter", "Put job planning on the agenda", "Invite two people"];
const GOALS = { time: 300, kilobytes: 250, failed: 0 };

const levelOf = (index) => (index % 5) + 1;

/** The answers as the app keeps them. */
const assessment = (questions) =>
  JSON.stringify(
    assessmentFile({
      answers: Object.fromEntries(questions.map(({ id }, index) => [id, { level: levelOf(index), note: NOTE, evidence: "some" }])),
      actions: ACTIONS.map((what, index) => ({ id: `${index}`, what, lead: "Therapy lead", reviewOn: DAY })),
    }),
  );

/** The same as texts for tables. */
const texts = (questions) => ({
  title: "AHPs Deliver: provider self-assessment, report",
  facts: [["Report made", DAY], ["Form", "Full assessment"]],
  levels: [...new Set(questions.map(({ domain }) => domain))].map((domain) => ({ domain, level: 2 })),
  statements: questions.map(({ title, levels }, index) => [title, levelOf(index), levels[levelOf(index) - 1], NOTE]),
  actions: ACTIONS.map((what) => [what, "Therapy lead", DAY]),
});

/** Run in the page: milliseconds, and the file as text of its bytes. */
const byApp = async ([document, day]) => {
  const studio = await globalThis.studio;
  const began = performance.now();
  const [file] = await studio.pdf(document, day, true, true);
  const took = performance.now() - began;
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { took, file: Array.from(bytes, (byte) => String.fromCharCode(byte)).join("") };
};
const byJsPdf = (report) => {
  const began = performance.now();
  const bytes = globalThis.writeReport(report);
  const took = performance.now() - began;
  return { took, file: Array.from(bytes, (byte) => String.fromCharCode(byte)).join("") };
};

/** The first report of a browser that has never been used, at its full speed: the app's worker cannot be slowed. */
const measure = ({ origin, ready, write, what }) =>
  withDevice(async (context) => {
    const page = await context.newPage();
    await page.goto(`${origin}/`);
    await page.waitForFunction(ready);
    return page.evaluate(write, what);
  });

const line = (name, of, [app, jsPdf], goal) => {
  const [ours, theirs] = [app, jsPdf].map((runs) => runs.map(of));
  const ratio = median(ours) / median(theirs);
  const verdict = median(ours) <= goal ? "met" : "missed";
  return [name, spread(theirs), spread(ours), Number.isFinite(ratio) ? ratio.toFixed(2) : "", `${goal}`, verdict];
};

/** Measures both, in turns, and prints the table. */
export const compareReports = async (folder, runs) => {
  const questions = JSON.parse(readFileSync(join(folder, "questions.json"), "utf8"));
  const servers = await Promise.all(["app", "report"].map((part) => serveBuild(join(folder, part))));
  const started = () => document.documentElement.dataset.startup === "complete";
  const loaded = () => Boolean(globalThis.writeReport);
  const subjects = [
    { name: APP, origin: servers[0].origin, ready: started, write: byApp, what: [assessment(questions), DAY] },
    { name: JSPDF, origin: servers[1].origin, ready: loaded, write: byJsPdf, what: texts(questions) },
  ];
  const results = subjects.map(() => []);
  try {
    for (let run = 1; run <= Number(runs); run += 1) {
      for (const [index, subject] of subjects.entries()) {
        console.log(`Report ${run} of ${runs}: ${subject.name}.`);
        results[index].push(await measure(subject));
      }
    }
  } finally {
    await Promise.all(servers.map((server) => server.close()));
  }
  const failed = failedRules(folder, results.map(([first]) => first.file));
  results.forEach((all, index) => all.forEach((one) => (one.failed = failed[index])));
  console.log("");
  printColumns([
    ["full report as PDF", JSPDF, APP, "x jsPDF", "goal at most", ""],
    line("until it is there, ms", ({ took }) => took, results, GOALS.time),
    line("size, KB", ({ file }) => file.length / 1000, results, GOALS.kilobytes),
    line("failed rules of PDF/UA-1", ({ failed }) => failed, results, GOALS.failed),
  ]);
};

const failedRules = (folder, files) => {
  const paths = files.map((file, index) => {
    const path = join(folder, `report-${index}.pdf`);
    writeFileSync(path, file, "latin1");
    return path;
  });
  const asked = ["run", "--quiet", "--locked", "--example", "failed_rules", "--", ...paths];
  return execFileSync("cargo", asked, { encoding: "utf8" }).trim().split("\n").map(Number);
};
