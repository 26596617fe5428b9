// Where the main thread spends an answer: the self time of each kind of work in a trace, the app
// beside the floor.

import { measureAnswers } from "./answers.mjs";
import { withDevice } from "./device.mjs";
import { APP, FLOOR, SUBJECTS } from "./subjects.mjs";
import { printColumns } from "./numbers.mjs";
import { firstVisit } from "./visit.mjs";

const CATEGORIES = ["devtools.timeline", "disabled-by-default-devtools.timeline", "toplevel", "v8", "IndexedDB", "input"];
// By the browser's own names for its work; the first that fits.
const KINDS = [
  ["IndexedDB", /^IDB|mojo/],
  ["garbage collection", /GC/],
  ["script", /FunctionCall|EventDispatch|callFunction|Timer|FireAnimationFrame|Microtask|wasm|^v8/i],
  ["style", /UpdateLayoutTree/],
  ["layout", /^Layout$/],
  ["paint", /Paint|Layerize|Commit/],
  ["input", /Input|HitTest|VisibleUnits|Latency/],
  ["the rest, scheduling above all", /(?:)/],
];
const WORTH_A_LINE = 0.2; // ms for an answer

/** Prints the self times of an answer. */
export const profile = async (servers) => {
  const times = [];
  for (const subject of SUBJECTS.filter(({ name }) => [FLOOR, APP].includes(name))) {
    console.log(`\nWhere the time of an answer goes: ${subject.name}.`);
    times.push(await traced(subject, servers.get(subject.name).origin));
  }
  console.log("Means of a traced run, which is slower; a kind of work without what it calls.\n");
  printColumns([["main thread per answer, ms", FLOOR, APP, "more"], ...lines(...times)]);
};

const lines = (floor, app) => {
  const names = [...new Set([...floor.keys(), ...app.keys()])];
  const kindOf = (name) => KINDS.find(([, fits]) => fits.test(name))[0];
  const row = (title, names) => {
    const [one, other] = [floor, app].map((times) => names.reduce((sum, name) => sum + (times.get(name) ?? 0), 0));
    return { cells: [title, ...[one, other, other - one].map((time) => time.toFixed(2))], more: other - one, most: Math.max(one, other) };
  };
  const byMore = (one, other) => other.more - one.more;
  const kinds = KINDS.map(([kind]) => {
    const own = names.filter((name) => kindOf(name) === kind);
    const parts = own.map((name) => row(`  ${name}`, [name])).filter(({ most }) => most >= WORTH_A_LINE);
    return { ...row(kind, own), parts: parts.sort(byMore) };
  });
  return [...kinds.sort(byMore).flatMap(({ parts, ...kind }) => [kind, ...parts]), row("all", names)].map(({ cells }) => cells);
};

const traced = (subject, origin) =>
  withDevice(async (context) => {
    const tab = await firstVisit(context, subject, origin);
    if (subject.started) await tab.page.locator(subject.started).waitFor({ state: "attached" });
    const browser = await context.browser().newBrowserCDPSession();
    const events = [];
    browser.on("Tracing.dataCollected", ({ value }) => events.push(...value));
    const complete = new Promise((resolve) => browser.once("Tracing.tracingComplete", resolve));
    await browser.send("Tracing.start", { traceConfig: { includedCategories: CATEGORIES } });
    const { windows } = await measureAnswers(tab);
    await browser.send("Tracing.end");
    await complete;
    return selfTimes(ofMainThread(events), windows);
  });

/** The complete events of the renderer's main thread that was busy longest, outermost first. */
const ofMainThread = (events) => {
  const key = ({ pid, tid }) => `${pid}/${tid}`;
  const isMain = ({ name, args }) => name === "thread_name" && args.name === "CrRendererMain";
  const threads = new Map(events.filter(isMain).map((event) => [key(event), []]));
  for (const event of events) if (event.ph === "X") threads.get(key(event))?.push(event);
  const busy = (list) => list.reduce((sum, { dur }) => sum + dur, 0);
  const [longest] = [...threads.values()].sort((one, other) => busy(other) - busy(one));
  return longest.sort((one, other) => one.ts - other.ts || other.dur - one.dur);
};

/** Milliseconds by name, without what runs inside, as a mean of the windows (seconds). */
const selfTimes = (events, windows) => {
  const isInside = ({ ts }) => windows.some(([from, to]) => from <= ts / 1e6 && ts / 1e6 <= to);
  const times = new Map();
  const add = (name, time) => times.set(name, (times.get(name) ?? 0) + time / 1000 / windows.length);
  const open = [];
  for (const event of events.filter(isInside)) {
    while (open.length && open.at(-1).ts + open.at(-1).dur <= event.ts) open.pop();
    if (open.length) add(open.at(-1).name, -event.dur);
    add(event.name, event.dur);
    open.push(event);
  }
  return times;
};
