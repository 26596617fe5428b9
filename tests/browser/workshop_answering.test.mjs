// Who answers in a workshop: on a phone by touch, and by keyboard alone, up to a code that a camera
// reads, a file holds, and the next person replaces.

import assert from "node:assert/strict";
import { test } from "node:test";
import { withApp } from "./support/app.mjs";
import { photographed } from "./support/camera.mjs";
import { personOf, responseCode } from "./support/codes.mjs";
import { assertArrived, press, tabTo } from "./support/keyboard.mjs";
import { DONT_KNOW, LEVELS, NOT_APPLICABLE, headlines, pack, statements } from "./support/pack.mjs";
import { button, download, heading, radio } from "./support/steps.mjs";
import { PHONE, assertFits, tapOn } from "./support/touch.mjs";

const ANSWERS = [...LEVELS, DONT_KNOW, NOT_APPLICABLE];
const WORKSHOP = { pack: `${pack.id}@${pack.version}`, tag: "8K2M" };
const link = (round, asked) => `#/respond/${WORKSHOP.pack}/${WORKSHOP.tag}/${round}/${asked}`;
const ASKED = ["P1", "F2"].flatMap((code) => statements.filter(({ id }) => id.startsWith(code)));

const code = (page) => page.getByLabel("Your response code", { exact: true });
const picture = (page) => page.getByRole("img", { name: /response code/ });

/** What the code must be: `answers` has the position of the answer to each statement that has one. */
const expected = (shown, answers, more = {}) =>
  responseCode({ ...WORKSHOP, person: personOf(shown), answers: statements.map(({ id }) => 1 + (answers.get(id) ?? -1)), ...more });

/** Fails unless a press on the middle of a control would hit it where the page is scrolled to now. */
const assertInSight = async (page, control) => {
  const isHit = await control.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  });
  assert.ok(isHit, `${control} is out of sight or under something`);
};

test("a phone's worth of questions is answered by keyboard alone, and the code says so", async () => {
  await withApp(async ({ page, open, context }) => {
    await open(link(1, "quick"));
    const answers = new Map();
    for (const [index, { id, title }] of headlines.entries()) {
      if (index === 0) await heading(page, title).waitFor();
      else await assertArrived(page, title);
      await page.getByText(`${index + 1} of ${headlines.length}`, { exact: true }).waitFor();
      const chosen = index % ANSWERS.length;
      await assertInSight(page, button(page, "Next"));
      await tabTo(page, radio(page, ANSWERS[0]));
      await page.keyboard.press("Space");
      for (let at = 0; at < chosen; at += 1) await page.keyboard.press("ArrowDown");
      await assertInSight(page, radio(page, ANSWERS[chosen]));
      assert.equal(await radio(page, ANSWERS[chosen]).isChecked(), true);
      answers.set(id, chosen);
      await press(page, button(page, "Next"));
    }
    await assertArrived(page, "Your role");
    await press(page, radio(page, "Support worker"), "Space");
    await press(page, button(page, "Next"));
    await assertArrived(page, "Check your answers");
    await press(page, button(page, "Make my code"));
    await assertArrived(page, "Hand over your answers");
    const shown = await code(page).inputValue();
    assert.equal(shown, expected(shown, answers, { role: 1 }));
    assert.equal(await code(page).textContent(), shown);

    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await press(page, button(page, "Copy the code"));
    await page.getByText("Copied", { exact: true }).waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), shown);
    const file = await download(page, () => press(page, button(page, "Save it as a small file")));
    assert.deepEqual([file.name, file.bytes.toString()], ["response-code-8K2M-round-1.txt", `${shown}\n`]);

    await press(page, button(page, "Change my answers"));
    await assertArrived(page, "Check your answers");
    await press(page, button(page, `Change your answer to ${headlines[0].title}`));
    await assertArrived(page, headlines[0].title);
    await press(page, button(page, /^Clear answer/));
    assert.equal(await page.evaluate(() => document.activeElement.name), "answer");
    answers.delete(headlines[0].id);
    await press(page, button(page, "Go to the end"));
    await press(page, button(page, "Make my code"));
    await assertArrived(page, "Hand over your answers");
    const second = await code(page).inputValue();
    assert.notEqual(second, shown);
    assert.equal(second, expected(shown, answers, { role: 1 }));

    await press(page, button(page, "Next person"));
    assert.equal(await page.evaluate(() => document.activeElement.id), "leaving");
    await press(page, button(page, "No, keep them"));
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "Next person");
    assert.equal(await code(page).inputValue(), second);
  }, { device: { viewport: PHONE.viewport } });
});

test("a phone answers by touch with the network gone, keeps its place, and makes room for the next person", async () => {
  await withApp(async (app) => {
    const { page } = app;
    await app.open(link(1, "P1,F2"));
    await heading(page, ASKED[0].title).waitFor();
    await assertFits(page, "question");
    await tapOn(page, page.getByText(ASKED[0].levels[3], { exact: true }));
    await button(page, "Next").tap();
    await heading(page, ASKED[1].title).waitFor();
    await page.locator('.ms-saved__words[data-state="saved"]').waitFor();
    await app.reload();
    await heading(page, ASKED[1].title).waitFor();
    await app.context.setOffline(true);
    await button(page, "Back").tap();
    assert.equal(await radio(page, LEVELS[3]).isChecked(), true);
    for (const [index, { title, levels }] of ASKED.entries()) {
      await heading(page, title).waitFor();
      assert.equal(await page.evaluate(() => scrollY), 0);
      await tapOn(page, page.getByText(levels[index % 5], { exact: true }));
      await button(page, "Next").tap();
    }
    await assertFits(page, "role");
    await button(page, "Next").tap();
    await assertFits(page, "check");
    await button(page, "Make my code").tap();
    await heading(page, "Hand over your answers").waitFor();
    await assertFits(page, "code");
    const shown = await code(page).inputValue();
    const answers = new Map(ASKED.map(({ id }, index) => [id, index % 5]));
    assert.equal(shown, expected(shown, answers));
    assert.equal(await photographed(page, picture(page)), shown);

    await button(page, "Next person").tap();
    await assertFits(page, "next person");
    await button(page, "Yes, clear the answers").tap();
    await heading(page, ASKED[0].title).waitFor();
    assert.equal(await page.locator(":checked").count(), 0);
    await button(page, "Go to the end").tap();
    await button(page, "Next").tap();
    await button(page, "Make my code").tap();
    const other = await code(page).inputValue();
    assert.notEqual(personOf(other), personOf(shown));
    assert.equal(other, expected(other, new Map()));
  }, { device: PHONE });
});

test("the picture can be read in every theme, and after a second round it is of the same person", async () => {
  await withApp(async (app) => {
    const { page } = app;
    const finish = async (...names) => {
      for (const name of names) await button(page, name).click();
      await heading(page, "Hand over your answers").waitFor();
      return code(page).inputValue();
    };
    await app.open(link(1, "full"));
    await button(page, "Show in Easy Read").click();
    await page.getByRole("radio").nth(2).check();
    const first = await finish("Go to the end", "Next", "Make my code");
    for (const media of [{ colorScheme: "dark" }, { colorScheme: "light", forcedColors: "active" }]) {
      await page.emulateMedia(media);
      assert.equal(await photographed(page, picture(page)), first);
    }
    await app.open(link(2, "full"));
    await page.getByText("Round 2 starts empty").waitFor();
    const second = await finish("Go to the end", "Make my code");
    assert.equal(personOf(second), personOf(first));
    assert.equal(second, expected(first, new Map(), { round: 2 }));
  });
});

test("where the browser keeps nothing, a code is made all the same", async () => {
  const before = () => Object.defineProperty(globalThis, "indexedDB", { value: undefined });
  await withApp(async ({ page, open }) => {
    await open(link(1, "P2"));
    await page.getByText("everything is gone when you close this page").waitFor();
    await radio(page, LEVELS[1]).check();
    for (const name of ["Go to the end", "Next", "Make my code"]) await button(page, name).click();
    const shown = await code(page).inputValue();
    assert.equal(shown, expected(shown, new Map([["P2.1", 1]])));
  }, { before });
});

test("who answers fetches nothing that only who leads needs, and the other way round", async () => {
  await withApp(async (app) => {
    const modules = async (at) => {
      const fetched = [];
      const note = (request) => fetched.push(...(/\/(\w+)(?:_bg)?-\w+\.(?:css|js|wasm)$/.exec(request.url())?.slice(1) ?? []));
      app.page.on("request", note);
      await app.open(at);
      await app.reload();
      app.page.off("request", note);
      return ["answering", "studio", "workshop"].filter((module) => fetched.includes(module));
    };
    assert.deepEqual(await modules(link(1, "P2")), ["answering"]);
    assert.deepEqual(await modules("#/workshops"), ["workshop"]);
    assert.deepEqual(await modules("#/"), ["studio"]);
  });
});

test("who cannot open the link types what the facilitator shows, by touch and by keyboard", async () => {
  await withApp(async (app) => {
    const { page } = app;
    const tag = page.getByLabel("Workshop tag", { exact: true });
    await app.open("#/respond");
    await heading(page, "Join a workshop").waitFor();
    await assertFits(page, "joining");
    await tag.fill("8K2U");
    await button(page, "Go to the questions").tap();
    await page.getByText("This cannot be a tag").waitFor();
    assert.equal(await tag.evaluate((field) => field === document.activeElement), true);
    await assertFits(page, "joining with a tag that cannot be one");
    await tag.fill("8k2m");
    await page.getByLabel("Round", { exact: true }).selectOption("2");
    await tapOn(page, page.getByText("Some domains", { exact: true }));
    await tapOn(page, page.getByText(pack.domains[3].short, { exact: true }));
    await tapOn(page, page.getByText(pack.domains[0].short, { exact: true }));
    await assertFits(page, "joining for some domains");
    await button(page, "Go to the questions").tap();
    await assertArrived(page, statements[0].title);
    assert.equal(new URL(page.url()).hash, link(2, `${pack.domains[0].code},${pack.domains[3].code}`));
    await page.getByText("1 of 6", { exact: true }).waitFor();

    await app.open("#/respond");
    await app.reload();
    await tabTo(page, tag);
    await page.keyboard.type("8k2m");
    await press(page, button(page, "Go to the questions"));
    await assertArrived(page, headlines[0].title);
    assert.equal(new URL(page.url()).hash, link(1, "quick"));
  }, { device: PHONE });
});
