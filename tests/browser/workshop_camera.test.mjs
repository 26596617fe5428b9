// Codes come in by the camera and from pictures: phones are held up one after another to a camera of
// Chromium, which sees what their pages showed.

import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { withApp } from "./support/app.mjs";
import { violations } from "./support/audit.mjs";
import { CAMERA, cameraOf } from "./support/camera.mjs";
import { press } from "./support/keyboard.mjs";
import { pack } from "./support/pack.mjs";
import { button } from "./support/steps.mjs";
import { openRoom, workshopFile } from "./support/workshops.mjs";

const FEW = 5; // pictures for each task of the page that takes over 50 ms
const PHONES = 3;

const workshop = workshopFile();

let folder;
let film; // the flags of a camera that sees three phones
let codes; // what they show, as PNG
let link; // the picture that the facilitator shows, as PNG

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "ahp-maturity-camera-"));
  await withApp(async ({ page, open }) => {
    await open(`#/respond/${pack.id}@${pack.version}/${workshop.tag}/1/quick`);
    codes = [];
    for (let phone = 0; phone < PHONES; phone += 1) {
      await page.getByText("3 Building", { exact: true }).click();
      await button(page, "Go to the end").click();
      await button(page, "Next").click();
      await button(page, "Make my code").click();
      codes.push(await page.getByRole("img", { name: /response code/ }).screenshot());
      await button(page, "Next person").click();
      await button(page, "Yes, clear the answers").click();
    }
    film = await cameraOf(page, codes, join(folder, "phones.mjpeg"));
  });
});

after(() => rm(folder, { recursive: true, force: true }));

/** Runs before the page: notes how long the reader takes for each picture, and each tone. */
const measure = () => {
  Object.assign(globalThis, { reads: [], tones: [] });
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (...message) {
    const began = performance.now();
    this.addEventListener("message", () => globalThis.reads.push(performance.now() - began), { once: true });
    return postMessage.apply(this, message);
  };
  const { start } = OscillatorNode.prototype;
  OscillatorNode.prototype.start = function (...when) {
    globalThis.tones.push(this.frequency.value);
    return start.apply(this, when);
  };
};

/** Runs in the page: notes its long tasks from now on. */
const watchTasks = () => {
  globalThis.tasks = [];
  new PerformanceObserver((list) => globalThis.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: "longtask" });
};

const counted = (page, number) => page.getByText(`${number} code${number === 1 ? "" : "s"} added with the camera`).waitFor();

test("phones are read one after another by keyboard alone, and the page goes on meanwhile", async () => {
  await withApp(async (app) => {
    const { page } = app;
    await openRoom(app, workshop);
    await page.evaluate(watchTasks);
    await press(page, button(page, "Use the camera"));
    await page.getByRole("status").filter({ hasText: /Hold the QR code|added with the camera/ }).waitFor();
    await counted(page, PHONES);
    await page.getByText(`${PHONES} people have answered in round 1: ${PHONES} by code.`).waitFor();
    // The film starts again: the first phone is seen a second time.
    await page.getByText("Repeated: it was here before, and it counts").first().waitFor();
    await counted(page, PHONES);
    const { reads, tasks, tones } = await page.evaluate(() => ({ reads: globalThis.reads, tasks: globalThis.tasks, tones: globalThis.tones }));
    const sorted = reads.toSorted((one, other) => one - other);
    console.log(`${reads.length} pictures of 1280 x 720: the middle one took ${sorted[reads.length >> 1].toFixed(0)} ms, the longest ${sorted.at(-1).toFixed(0)} ms; longest task of the page ${Math.max(0, ...tasks)} ms.`);
    // On a busy machine a task may be long because it waits. If pictures were read here, all would be.
    assert.ok(tasks.length * FEW <= reads.length, `${tasks.length} tasks of ${reads.length} held the page up: ${tasks} ms`);
    assert.deepEqual(tones, []);
    assert.deepEqual(await violations(page), []);
    const stream = await page.evaluateHandle(() => document.querySelector("video").srcObject);
    await press(page, button(page, "Stop the camera"));
    await page.getByText("The camera is off.").waitFor();
    const states = await stream.evaluate((stream) => stream.getTracks().map(({ readyState }) => readyState));
    assert.deepEqual(states, ["ended"]);
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "Use the camera");
  }, { flags: film, before: measure });
});

test("a tone is heard for each code if one wants, and the camera goes out when the page is left", async () => {
  await withApp(async (app) => {
    const { page } = app;
    await openRoom(app, workshop);
    await button(page, "Use the camera").click();
    await page.getByLabel("Sound", { exact: true }).check();
    await counted(page, 1);
    await page.getByText("Repeated: it was here before, and it counts").first().waitFor();
    const tones = await page.evaluate(() => globalThis.tones);
    assert.equal(tones.at(-1), 220);
    assert.ok(tones.includes(880), `${tones}`);
    const stream = await page.evaluateHandle(() => document.querySelector("video").srcObject);
    await page.getByRole("link", { name: "Show here" }).click();
    await page.getByRole("heading", { name: "Join on your own phone" }).waitFor();
    const states = await stream.evaluate((stream) => stream.getTracks().map(({ readyState }) => readyState));
    assert.deepEqual(states, ["ended"]);
  }, { flags: film, before: measure });
});

test("codes are read from pictures with the network gone, and what holds none is told by its place", async () => {
  await withApp(async (app) => {
    const { page, context } = app;
    await openRoom(app, workshop);
    link = await page.getByRole("img", { name: /^The link as a picture/ }).first().screenshot();
    await context.setOffline(true);
    const wall = await page.locator(".ms-footer").screenshot();
    const png = (buffer, at) => ({ name: `Ada ${at}.png`, mimeType: "image/png", buffer });
    const pictures = [codes[0], wall, codes[1], Buffer.from("no picture"), link].map(png);
    await page.getByLabel("Codes from files").setInputFiles(pictures);
    await page.getByText("2 codes found: 2 added. There is no response code in files 2 and 5.").waitFor();
    await page.getByText("We could not read file 4").waitFor();
    assert.equal(await page.getByText("Ada").count(), 0);
  });
});

test("a camera that sees the link to join says so, and keeps nothing", async () => {
  let flags;
  await withApp(async ({ page }) => (flags = await cameraOf(page, [link], join(folder, "link.mjpeg"))));
  await withApp(async (app) => {
    await openRoom(app, workshop);
    await button(app.page, "Use the camera").click();
    await app.page.getByText("This QR code opens the questions.").waitFor();
    await app.page.getByText("Nobody has answered round 1 yet.").waitFor();
  }, { flags });
});

test("a camera that is refused says what to do", async () => {
  await withApp(async (app) => {
    await openRoom(app, workshop);
    await button(app.page, "Use the camera").click();
    await app.page.getByText("Your browser does not let this page use the camera.").waitFor();
    assert.equal(await app.page.evaluate(() => document.activeElement.textContent), "Use the camera");
  }, { flags: [CAMERA[0], "--deny-permission-prompts"] });
});

test("a device without a camera says what to do", async () => {
  await withApp(async (app) => {
    await openRoom(app, workshop);
    await button(app.page, "Use the camera").click();
    await app.page.getByText("There is no camera on this device.").waitFor();
  }, { flags: [`${CAMERA[0]}=device-count=0`, CAMERA[1]] });
});
