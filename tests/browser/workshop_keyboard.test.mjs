// Who leads a workshop does all of it by keyboard alone, from the first page to the results. Focus
// is never lost on the way, and always to be seen.

import assert from "node:assert/strict";
import { test } from "node:test";
import { withApp } from "./support/app.mjs";
import { responseCode } from "./support/codes.mjs";
import { assertArrived, focus, press, tabTo } from "./support/keyboard.mjs";
import { LEVELS, headlines, statements } from "./support/pack.mjs";
import { button, heading } from "./support/steps.mjs";
import { ADDRESS, invited } from "./support/workshops.mjs";

const HEADLINES = new Set(headlines.map(({ id }) => id));
const BACK = "Shift+Tab";

/** Presses what has a name, forwards from where one is, and looks where focus is then. */
const use = async (page, locator, { key, way } = {}) => {
  await press(page, locator, key, way);
  await assertFocused(page, `after ${locator}`);
};

const assertFocused = async (page, when) => {
  const { tag, name, visible } = await focus(page);
  assert.notEqual(tag, "body", `focus is lost ${when}`);
  assert.ok(visible, `focus does not show on <${tag}> ${name} ${when}`);
};

const assertOn = async (page, id) => {
  assert.equal(await page.evaluate(() => document.activeElement.id), id);
  await assertFocused(page, `on ${id}`);
};

/** Goes to a part of the page by the list of its parts. */
const goTo = async (page, name, way = BACK) => {
  await use(page, page.getByRole("navigation", { name: "On this page" }).getByRole("button", { name, exact: true }), { way });
  const { tag } = await focus(page);
  assert.equal(tag, "h2", name);
};

/** Types over what a field holds. */
const write = async (page, label, text) => {
  await tabTo(page, page.getByLabel(label, { exact: true }));
  await page.keyboard.press("Control+A");
  await page.keyboard.type(text);
};

const paste = async (page, text) => {
  await page.evaluate((text) => navigator.clipboard.writeText(text), text);
  await tabTo(page, page.getByLabel("Paste response codes or a whole chat", { exact: true }));
  await page.keyboard.press("Control+V");
  await use(page, button(page, "Add codes"));
};

const fold = (page, words) => page.locator("summary", { hasText: words });
const said = (page, words) => page.getByText(words).first().waitFor();
const slide = (screen, title) => screen.getByRole("heading", { level: 1 }).filter({ hasText: title }).waitFor();

test("a workshop is led by keyboard alone, from the first page to the results", async () => {
  await withApp(async (app) => {
    const { page } = app;
    await app.context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await app.open("#/workshops");
    await press(page, button(page, "Start a workshop"));
    await assertArrived(page, "Workshop");

    await write(page, "Name of the team", "Riverbank");
    await tabTo(page, page.getByRole("radio", { name: "Provider" }));
    for (const key of ["ArrowDown", "ArrowUp"]) await page.keyboard.press(key);
    assert.equal(await page.getByRole("radio", { name: "Provider" }).isChecked(), true);
    await tabTo(page, page.getByLabel("Show numbers only when at least this many people chose a level"));
    for (const key of ["ArrowDown", "ArrowUp"]) await page.keyboard.press(key);
    await write(page, "Web address of this page", ADDRESS);
    const workshop = invited(await page.getByText(`${ADDRESS}#/respond/`).textContent());
    const code = (person, round, level) => responseCode({
      ...workshop, round, person, answers: statements.map(({ id }) => (HEADLINES.has(id) ? level : 0)),
    });

    const screen = await app.opened(() => press(page, button(page, "Open projector window")));
    await page.bringToFront();
    await slide(screen, "Join on your own phone");
    await use(page, button(page, "Progress"), { key: "Space" });
    await slide(screen, "0 have answered so far");

    await paste(page, [1, 1, 2, 5, 5].map((level, person) => code(person, 1, level)).join("\n"));
    await said(page, "5 codes found: 5 added.");
    await slide(screen, "5 people have answered");

    await goTo(page, "Show of hands");
    await use(page, fold(page, "Count hands for one statement after the other"));
    const more = page.getByRole("button", { name: "One more: 3 Building" });
    for (let hand = 0; hand < 2; hand += 1) await use(page, more, { key: "Space" });
    await use(page, button(page, "Record this count"));
    await assertOn(page, "field-hands-at");
    await said(page, "2 counted.");

    await goTo(page, "Answers on paper");
    await use(page, fold(page, "Type in answers from paper"));
    await tabTo(page, page.locator("#sheet-0"));
    for (const key of "4x4444444444") {
      await page.keyboard.press(key);
      await assertFocused(page, `after the key ${key}`);
    }
    await page.keyboard.press("Enter");
    await assertOn(page, "field-sheet-role");
    await said(page, "Added: 11 of 11 answered.");

    await use(page, button(page, "Reveal"));
    await assertOn(page, "discussion");
    // Hands have brought the first statement closer together, so it is not the first of the list.
    const [, first, second] = headlines;
    await tabTo(page, page.locator("[name^='agree-level']:checked"));
    await page.keyboard.press("ArrowDown");
    await write(page, "Why", "There is a plan");
    await use(page, button(page, "Record agreed level"));
    await said(page, /^Agreed: /);
    await use(page, page.getByRole("button", { name: /^Undo: agreed level/ }), { way: BACK });
    await page.getByText(/^Agreed: /).first().waitFor({ state: "detached" });
    await use(page, button(page, "Show on the big screen"));
    await slide(screen, first.title);
    await use(page, button(page, "Record agreed level"));
    await use(page, button(page, second.title));
    await assertOn(page, "talk");
    await use(page, button(page, "Record agreed level"));

    await use(page, button(page, "Start next round"));
    await assertOn(page, "invite");
    await paste(page, [3, 3, 3, 3, 3].map((level, person) => code(person, 2, level)).join(" "));
    await said(page, "5 codes found: 5 added.");
    await use(page, button(page, "Reveal"));
    await assertOn(page, "discussion");
    await said(page, "What has moved since the round before");

    await goTo(page, "Notes");
    await use(page, fold(page, /^Notes/));
    await use(page, button(page, "Add note"));
    await assertOn(page, "field-note-text");
    await page.keyboard.type("A good talk");
    await use(page, button(page, "Add note"));
    await assertOn(page, "field-note-text");
    await goTo(page, "Result");
    for (const what of ["Ask ten people", "Write it down", "Try it"]) {
      await write(page, "What we will do", what);
      await use(page, button(page, "Add action"));
      await assertOn(page, "plan");
    }
    await use(page, button(page, "Next step"));
    await assertOn(page, "step");
    await use(page, button(page, "Step before"));
    await assertOn(page, "step");

    await goTo(page, "Result");
    await use(page, button(page, "Keep the result as an assessment"));
    await page.locator('.ms-saved__words[data-state="saved"]').waitFor();
    await app.reloaded(() => press(page, page.getByRole("link", { name: "See the results" })));
    await heading(page, "Your results").waitFor();
  });
});
