// Texts that attack a page, typed into every field and opened from every field of a file: each is
// shown as it is, and nothing comes of it. The watch of every test sees a dialog, a report of the
// policy or a request; here the elements of each page are counted too.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { withApp } from "./support/app.mjs";
import { NOT_APPLICABLE, assessmentFile, pack, statements } from "./support/pack.mjs";
import { assessmentId, button, chooseFile, heading, openFile, radio } from "./support/steps.mjs";

const PAYLOADS = JSON.parse(readFileSync(new URL("../payloads.json", import.meta.url), "utf8")).map(({ text }) => text);
const PLAIN = "A plain text";
/** A page that takes markup, as the app's policy does not let it. */
const PAGE = `<!doctype html><title>Page</title><link rel="icon" href="data:,"><body>
  <script>document.documentElement.dataset.startup = "complete";</script>`;
const [first, second] = statements;

/** Every element of the document with the names of its attributes. */
const shape = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("*")].map((element) =>
      [element.localName, ...element.getAttributeNames().sort()].join(" "),
    ),
  );

/** Everything that the page shows as text: its texts, one an element, and what stands in fields. */
const shown = (page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode.data);
    const fields = [...document.querySelectorAll("input[type=text], textarea")];
    return [...texts, ...fields.map(({ value }) => value)];
  });

/** Goes to an address of the app and waits until its page is there. */
const go = async (page, address, isThere) => {
  await page.evaluate((hash) => (location.hash = hash), address);
  await isThere.waitFor();
};

/** Looks at a page: the payload stands there so many times, and no element is new. */
const check = async (page, screen, payload, times, shapes, before = PLAIN) => {
  // The text before it may hold it, and may still stand there.
  const isOther = (text) => before.includes(payload) && text.includes(before);
  const texts = (await shown(page)).filter((text) => text.includes(payload) && (payload === before || !isOther(text)));
  assert.equal(texts.length, times, `${screen} shows ${JSON.stringify(payload)} ${texts.length} times: ${JSON.stringify(await shown(page))}`);
  const elements = await shape(page);
  shapes[screen] ??= elements;
  assert.deepEqual(elements, shapes[screen], `${screen} with ${payload}`);
};

/** Every page of an assessment whose texts are all the payload. */
const checkPages = async (page, id, payload, shapes) => {
  const of = (place) => `#/assessments/${id}${place}`;
  await go(page, of(""), button(page, "Team details").or(page.getByRole("link", { name: "Team details" })));
  await check(page, "overview", payload, 1, shapes);
  await go(page, of("/team"), heading(page, "About your team"));
  await check(page, "team", payload, 3, shapes);
  await go(page, of(`/statements/${first.id}`), heading(page, first.title));
  await check(page, "statement", payload, 2, shapes);
  await go(page, of(`/domains/${pack.domains[0].code}/check`), heading(page, "Check your answers"));
  await check(page, "check", payload, 2, shapes);
  await go(page, of("/results"), page.getByRole("table", { name: "Level by domain", exact: true }));
  await page.locator("svg").first().waitFor({ state: "attached" });
  await check(page, "results", payload, 1, shapes);
  assert.ok((await page.evaluate(() => document.title)).length > 0);
  await go(page, "#/", page.getByText("Kept in this browser"));
  // Its name, and the names of the three buttons beside it.
  await check(page, "start", payload, 4, shapes);
};

test("the payloads are attacks, and the check of a page sees one that works", async () => {
  assert.ok(PAYLOADS.length >= 40);
  await withApp(async ({ page }) => {
    const elements = await page.evaluate(
      (payloads) => payloads.filter((payload) => new DOMParser().parseFromString(`<p>${payload}`, "text/html").querySelectorAll("p *, p ~ *, head > *").length > 0).length,
      PAYLOADS,
    );
    assert.ok(elements >= 30, `${elements} of them make elements when they are taken for markup`);
    const shapes = {};
    await page.evaluate((text) => document.body.append(text), PLAIN);
    await check(page, "page", PLAIN, 1, shapes);
    await assert.rejects(check(page, "page", "another text", 1, shapes), /shows/);
    await page.evaluate(() => document.body.append(document.createElement("b")));
    await assert.rejects(check(page, "page", PLAIN, 1, shapes), /page with A plain text/);
  }, { files: new Map([["/index.html", { body: PAGE }]]) });
});

test("what is typed into a field is shown as it is, on every page", async () => {
  const field = (page, name) => page.getByLabel(name, { exact: true });
  await withApp(async ({ page }) => {
    await openFile(page, assessmentFile());
    const id = assessmentId(page);
    const shapes = {};
    for (const payload of [PLAIN, ...PAYLOADS]) {
      await go(page, `#/assessments/${id}/team`, heading(page, "About your team"));
      for (const name of ["Team name", "Organisation", "Setting"]) await page.getByRole("textbox", { name, exact: true }).fill(payload);
      await go(page, `#/assessments/${id}/statements/${first.id}`, heading(page, first.title));
      await radio(page, NOT_APPLICABLE).check();
      await field(page, "Why does it not apply? (optional)").fill(payload);
      // It is folded while there is no note.
      await page.locator("details", { has: field(page, "Your note") }).evaluate((details) => (details.open = true));
      await field(page, "Your note").fill(payload);
      await checkPages(page, id, payload, shapes);
    }
  });
});

test("what stands in a file is shown as it is, before and after it is opened, and when it is refused", async () => {
  const file = (id, text) => {
    const file = assessmentFile({
      id,
      answers: {
        [first.id]: { notApplicable: text, note: text, [`later ${text}`]: { [text]: text } },
        [second.id]: { level: text },
        [text]: { level: 2, note: text },
      },
      targets: { [text]: { level: 2 } },
      reflection: { settled: text },
      [`later ${text}`]: [text],
    });
    Object.assign(file.team, { name: text, organisation: text, setting: text, professions: [text] });
    return file;
  };
  await withApp(async ({ page }) => {
    const { id } = assessmentFile();
    let before = "Another plain text";
    await openFile(page, file(id, before));
    const shapes = {};
    for (const payload of [PLAIN, ...PAYLOADS]) {
      await go(page, "#/", page.getByText("Kept in this browser"));
      await chooseFile(page, file(id, payload), `${payload}.json`);
      await page.getByText("They differ in 3 statements").waitFor();
      // The file's name, the team, two items that are left out, four that are kept and not counted;
      // in the differences the note to the first statement, and a statement of its own with a note.
      await check(page, "merge", payload, 8 + 3, shapes, before);
      await page.getByRole("radio", { name: /^Replace/ }).check();
      await check(page, "open", payload, 8, shapes, before);
      await button(page, "Use this assessment").click();
      await page.waitForURL(`**/#/assessments/${id}`);
      await checkPages(page, id, payload, shapes);

      const other = { ...file(id, payload), pack: { id: payload, version: "1.0.0" } };
      await chooseFile(page, other, `${payload}.json`);
      await heading(page, "We could not open that file").waitFor();
      await check(page, "refusal", payload, 2, shapes);
      before = payload;
    }
  });
});
