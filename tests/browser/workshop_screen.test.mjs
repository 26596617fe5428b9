// The big screen in a window of its own: it mirrors the laptop, comes back to the same state, and
// can be read from the back of a room.

import assert from "node:assert/strict";
import { test } from "node:test";
import { withApp } from "./support/app.mjs";
import { violations } from "./support/audit.mjs";
import { misfits } from "./support/fits.mjs";
import { pack } from "./support/pack.mjs";
import { button, heading } from "./support/steps.mjs";
import { ADDRESS, SEVEN, delayOfScreen, openRoom, placeOf, workshopFile } from "./support/workshops.mjs";

const SCENES = ["Join", "Progress", "Show this statement", "Discussion list", "Profile", "Shape", "What next"];

const action = (number) => ({
  what: "planned", lead: "Therapy lead for the community", by: "2027-02-01",
  action: `Ask ${number} people who use our service what they would change, and write it down`,
});

const workshop = workshopFile({ happened: SEVEN });

const openScreen = (app, laptop = app.page) => app.opened(() => button(laptop, "Open projector window").click());

const title = (screen) => screen.getByRole("heading", { level: 1 });
const showsProgress = (screen) => title(screen).filter({ hasText: "7 people have answered" }).waitFor();
const showsJoin = (screen) => title(screen).filter({ hasText: "Join on your own phone" }).waitFor();

/** A room would see a longer delay; on an idle machine it is a few milliseconds. */
const assertFollows = async (laptop, screen, name) => {
  const LATEST = 100; // ms
  const took = await delayOfScreen(laptop, screen, name);
  assert.ok(took <= LATEST, `the big screen followed after ${took.toFixed(1)} ms`);
};

test("the big screen mirrors the laptop, and comes back to the same after a reload, a close and a crash", async () => {
  await withApp(async (app) => {
    await openRoom(app, workshop);
    let screen = await openScreen(app);
    await showsJoin(screen);
    await assertFollows(app.page, screen, "Progress");
    await showsProgress(screen);
    await app.reload(screen);
    await showsProgress(screen);
    await button(app.page, "Reveal").click();
    await button(app.page, "Discussion list").click();
    await title(screen).filter({ hasText: "You differ most on" }).waitFor();
    await screen.close();
    screen = await openScreen(app);
    await title(screen).filter({ hasText: "You differ most on" }).waitFor();
    await app.page.locator('.ms-saved__words[data-state="saved"]').waitFor();
    const laptop = await app.killAndRelaunch(placeOf(workshop));
    await laptop.getByText("7 people have answered in round 1").waitFor();
    screen = await openScreen(app, laptop);
    await title(screen).filter({ hasText: "You differ most on" }).waitFor();
  });
});

test("a laptop's tab that was closed and opened again still drives the big screen", async () => {
  await withApp(async (app) => {
    await openRoom(app, workshop);
    const screen = await openScreen(app);
    await showsJoin(screen);
    await app.page.close();
    const laptop = await app.context.newPage();
    await app.open(placeOf(workshop), laptop);
    await assertFollows(laptop, screen, "Progress");
    await showsProgress(screen);
  });
});

test("where the browser keeps nothing, the big screen asks the laptop", async () => {
  const blocked = () => Object.defineProperty(globalThis, "indexedDB", { value: undefined });
  await withApp(async (app) => {
    await app.open("#/workshops");
    await button(app.page, "Start a workshop").click();
    await app.page.getByLabel("Web address of this page").fill(ADDRESS);
    const screen = await openScreen(app);
    await showsJoin(screen);
    await app.reload(screen);
    await showsJoin(screen);
  }, { before: blocked });
});

test("one screen for all goes from slide to slide, and Escape leads back", async () => {
  await withApp(async (app) => {
    await openRoom(app, workshop);
    const { page } = app;
    await page.getByRole("link", { name: "Show here" }).click();
    await showsJoin(page);
    assert.deepEqual(await violations(page), []);
    await button(page, "Next").press("Enter");
    await showsProgress(page);
    await button(page, "Next").and(page.locator(":focus")).waitFor();
    await page.keyboard.press("ArrowLeft");
    await showsJoin(page);
    await page.keyboard.press("ArrowRight");
    await showsProgress(page);
    await button(page, "Previous").click();
    await showsJoin(page);
    await page.keyboard.press("Escape");
    await heading(page, "Riverbank").waitFor();
    await page.getByRole("link", { name: "Show here" }).click();
    await page.getByRole("link", { name: "Back to the workshop" }).click();
    await heading(page, "Riverbank").waitFor();
  });
});

/** What cannot be read from the back of a room: too small, too low, or outside. */
const unreadable = (page) =>
  page.evaluate(() => {
    const LEAST = 0.04; // of the height, for text
    const LOWEST = 0.92; // of the height: below are the heads of those in front
    const SLACK = 0.5; // px
    const { scrollHeight, scrollWidth } = document.scrollingElement;
    const found = scrollHeight > innerHeight || scrollWidth > innerWidth ? [`scrolls: ${scrollWidth} x ${scrollHeight}`] : [];
    const texts = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode;
      const element = text.parentElement;
      if (!text.data.trim() || element.closest(".nhsuk-u-visually-hidden")) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      const scale = element instanceof SVGElement ? element.getScreenCTM().a : 1;
      const size = Number.parseFloat(getComputedStyle(element).fontSize) * scale;
      const is = (why) => found.push(`${why}: ${text.data.trim().slice(0, 40)} (${size.toFixed(1)} px, ${bottom.toFixed(0)})`);
      if (size + 0.01 < LEAST * innerHeight) is("too small");
      if (bottom > LOWEST * innerHeight + SLACK) is("too low");
      if (left < 0 || top < 0 || right > innerWidth) is("outside");
    }
    return found;
  });

test("every slide can be read from the back row at every size, and by everybody", async () => {
  await withApp(async (app) => {
    await openRoom(app, workshopFile({ happened: [...SEVEN, ...[11, 12, 13].map(action)] }));
    const { page } = app;
    const screen = await openScreen(app);
    await button(page, "Reveal").click();
    const trouble = [];
    for (const ground of ["dark", "light"]) {
      for (const scene of SCENES) {
        await button(page, scene).click();
        for (const [width, height] of [[1024, 768], [1920, 1080], [3840, 2160]]) {
          await screen.setViewportSize({ width, height });
          const found = [...(await unreadable(screen)), ...(await misfits(screen))];
          trouble.push(...found.map((one) => `${scene}, ${width} x ${height}: ${one}`));
          if (process.env.SHOTS) await screen.screenshot({ path: `${process.env.SHOTS}/${scene}-${width}-${ground}.png` });
        }
        await screen.setViewportSize({ width: 1280, height: 720 });
        trouble.push(...(await violations(screen)).map((one) => `${scene}, ${ground}: ${one}`));
      }
      await button(page, "Dark on light, for a bright room").click();
    }
    assert.deepEqual(trouble, []);
    assert.deepEqual(await violations(page), []);
  });
});

test("how people join can be read with as much to type as there can be", async () => {
  await withApp(async (app) => {
    const asked = pack.domains.slice(1).map(({ code }) => code);
    const happened = Array.from({ length: 14 }, () => ({ what: "roundStarted" }));
    const system = { id: "ahps-deliver-system", version: "1.0.0" };
    await openRoom(app, { ...workshop, pack: system, asked, happened });
    const screen = await openScreen(app);
    await showsJoin(screen);
    await screen.getByText(`Round: 15 · Questionnaire: System · Some domains: ${pack.domains[1].short}`).waitFor();
    for (const [width, height] of [[1024, 768], [1280, 720], [1920, 1080], [3840, 2160]]) {
      await screen.setViewportSize({ width, height });
      assert.deepEqual([...(await unreadable(screen)), ...(await misfits(screen))], [], `${width} x ${height}`);
    }
  });
});
