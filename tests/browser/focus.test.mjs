// Focus is never lost, hidden or caught: on no screen, in either direction, and after nothing that
// one does.

import assert from "node:assert/strict";
import { test } from "node:test";
import { withApp } from "./support/app.mjs";
import { GUISES, undress, wear } from "./support/guises.mjs";
import { assertArrived, focus } from "./support/keyboard.mjs";
import { LEVELS, NOT_APPLICABLE, answersOf, assessmentFile, headlines, statements } from "./support/pack.mjs";
import { roundAndBack } from "./support/rounds.mjs";
import { WORLDS, throughWorld } from "./support/screens.mjs";
import { answer, button, chooseFile, heading, openFile, radio, saved, start, status, visit } from "./support/steps.mjs";

const WINDOWS = { "1280 by 720": { ...GUISES.light, height: 720 }, "400 % zoom": GUISES["400 % zoom"] };

test("a stop that is lost, covered, out of view or without a ring is seen", async () => {
  await withApp(async ({ page, reload }) => {
    const faults = {
      "without a ring": () => { document.querySelector("main a").style.outline = "none"; },
      "out of view": () => Object.assign(document.querySelector("main a").style, { position: "fixed", left: "-200px" }),
      covered: () => {
        const cover = document.createElement("p");
        Object.assign(cover.style, { position: "fixed", inset: "0", margin: "0", height: "100px", maxWidth: "none" });
        document.body.append(cover);
      },
      caught: () => document.querySelector("main a").addEventListener("keydown", (event) => event.preventDefault()),
      "instead of": () => document.querySelector("main a").addEventListener("focus", ({ target }) => target.blur()),
    };
    for (const [fault, plant] of Object.entries(faults)) {
      await visit(page, "#/", /./);
      assert.deepEqual(await roundAndBack(page), []);
      await page.evaluate(plant);
      const found = await roundAndBack(page);
      assert.ok(found.some((problem) => problem.includes(fault)), `${fault}: ${found}`);
      await reload();
    }
  });
});

for (const world of WORLDS) {
  test(`Tab goes round every screen and back, and focus shows at every stop, ${world.name}`, (t) =>
    throughWorld(t, world, async (page) => {
      for (const [name, size] of Object.entries(WINDOWS)) {
        await wear(page, size);
        assert.deepEqual(await roundAndBack(page), [], name);
      }
      await undress(page);
    }),
  );
}

const press = (locator) => locator.press("Enter");

/** Focus is on what is meant. */
const assertFocusOn = async (page, locator) => {
  await page.waitForFunction((element) => element === document.activeElement, await locator.elementHandle()).catch(async () => {
    const { tag, name } = await focus(page);
    assert.fail(`focus is on <${tag}> ${name}`);
  });
};

test("an answer that is cleared leaves focus on it", async () => {
  await withApp(async ({ page }) => {
    await start(page);
    await answer(page, 4);
    await press(button(page, /^Clear answer/));
    await assertFocusOn(page, radio(page, LEVELS[3]));
    assert.equal(await radio(page, LEVELS[3]).isChecked(), false);
    await answer(page, NOT_APPLICABLE);
    await press(button(page, /^Clear answer/));
    await assertFocusOn(page, radio(page, NOT_APPLICABLE));
  });
});

test("a strength of evidence that is cleared leaves focus on it", async () => {
  await withApp(async ({ page }) => {
    await start(page);
    await page.getByText("Add evidence").click();
    await radio(page, "Our view only").check();
    await press(button(page, "Clear strength"));
    await assertFocusOn(page, radio(page, "Our view only"));
  });
});

test("a quick start that grows leaves focus on the heading of what it has become", async () => {
  await withApp(async ({ page }) => {
    await openFile(page, assessmentFile({ form: "quick", answers: answersOf([4], headlines) }));
    await press(button(page, /^Grow into/));
    await button(page, /^Grow into/).waitFor({ state: "detached" });
    await assertArrived(page, "Harbour rehab team");
  });
});

test("a save that succeeds at last leaves focus on its word", async () => {
  const breakWriting = () => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (...record) {
      if (globalThis.fault) throw new DOMException("planted", "QuotaExceededError");
      return put.apply(this, record);
    };
  };
  await withApp(async ({ page }) => {
    await start(page);
    await page.evaluate(() => (globalThis.fault = true));
    await answer(page, 2);
    await button(page, "Try again").waitFor();
    await page.evaluate(() => (globalThis.fault = false));
    await press(button(page, "Try again"));
    await saved(page);
    await button(page, "Try again").waitFor({ state: "detached" });
    await assertFocusOn(page, status(page));
  }, { before: breakWriting });
});

test("a file that is dismissed, or chosen after one that cannot be read, leaves focus on the page", async () => {
  await withApp(async ({ page }) => {
    await chooseFile(page, assessmentFile({ answers: answersOf([3]) }));
    await press(button(page, "Cancel"));
    await assertArrived(page, "How far are we with AHPs Deliver?");
    await chooseFile(page, "{");
    await assertArrived(page, "We could not open that file");
    await page.getByLabel("Open a saved assessment").focus();
    await chooseFile(page, assessmentFile({ answers: answersOf([3]) }));
    await heading(page, "Harbour rehab team").waitFor();
    await assertFocusOn(page, page.getByRole("main"));
  });
});
