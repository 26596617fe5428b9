// A workshop that asks a questionnaire of people's own: from its file through the room to a phone,
// and back as a code.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { builtApp, withApp } from "./support/app.mjs";
import { violations } from "./support/audit.mjs";
import { button, download, heading, saved, visitResults } from "./support/steps.mjs";
import { PHONE, assertFits, tapOn } from "./support/touch.mjs";

const OWN = readFileSync(new URL("../it/fixtures/own-questionnaire.toml", import.meta.url), "utf8");
const NAME = "Harbour therapy self-assessment";
const HERE = "https://example.nhs.uk/ahp/";

const choose = (page, label, bytes, name = "file.json") =>
  page.getByLabel(label, { exact: true }).setInputFiles({ name, mimeType: "", buffer: Buffer.from(bytes) });

/** The file of an assessment that was started with the questionnaire. */
const started = async ({ page, open }) => {
  await open("#/own");
  await choose(page, "Use your own questionnaire", OWN, "own.toml");
  await button(page, "Start with this questionnaire").click();
  await button(page, "Start").click();
  await heading(page, "When racism happens").waitFor();
  await saved(page, 1);
  await visitResults(page);
  return download(page, () => button(page, "Save file").click());
};

/** Opens a workshop with the questionnaire: the file that it hands out, and where its link leads. */
const openWorkshop = async ({ page, open, reload }, file) => {
  await open("#/workshops");
  await reload();
  await button(page, "Start a workshop").click();
  await page.getByLabel("Web address of this page").fill(HERE);
  await page.getByText("Ask questions of your own").click();
  await choose(page, "Open the file of your questionnaire", OWN, "own.toml");
  await page.getByText("If yours ends in .toml").waitFor();
  assert.deepEqual(await violations(page), []);
  await choose(page, "Open the file of your questionnaire", file.bytes);
  assert.equal(await page.getByRole("radio", { name: NAME }).isChecked(), true);
  assert.deepEqual(await violations(page), []);
  const link = await page.getByText(`${HERE}#/respond/`).textContent();
  const handedOut = await download(page, () => button(page, "Save the questionnaire file").click());
  assert.equal(handedOut.name, "harbour-therapy-1.0.0.json");
  return { address: link.slice(HERE.length), handedOut };
};

/** Answers on a phone that has nothing but the link and the file. */
const answerOnPhone = ({ address, handedOut }) =>
  withApp(async (app) => {
    const { page } = app;
    await app.open(address);
    await heading(page, "These questions are not here").waitFor();
    await assertFits(page, "questions that are not here");
    await choose(page, "Open the questionnaire file", "{}");
    await page.getByText("which is harbour-therapy, version 1.0.0").waitFor();
    await assertFits(page, "a file that does not help");
    assert.deepEqual(await violations(page), []);
    await choose(page, "Open the questionnaire file", handedOut.bytes);
    await heading(page, "When racism happens").waitFor();
    await page.locator('.ms-saved__words[data-state="saved"]').waitFor();
    await app.reload();
    await heading(page, "When racism happens").waitFor();
    await app.context.setOffline(true);
    await tapOn(page, page.getByText("3 Building", { exact: true }));
    for (const name of ["Go to the end", "Next", "Make my code"]) await button(page, name).tap();
    return page.getByLabel("Your response code", { exact: true }).inputValue();
  }, { device: PHONE });

/** Opens the link on a phone where who put the page on the web offers the file with it. */
const openWhereOffered = async ({ address, handedOut: { name, bytes } }) => {
  const files = await builtApp();
  const page = `${files.get("/index.html").body}`;
  const meta = `<meta name="questionnaire" content="questionnaires/${name}">`;
  files.set("/index.html", { body: Buffer.from(page.replace("</head>", `${meta}</head>`)) });
  files.set(`/questionnaires/${name}`, { body: bytes });
  const see = async ({ page, open }) => {
    await open(address);
    await heading(page, "When racism happens").waitFor();
  };
  await withApp(see, { files, device: PHONE });
};

test("a questionnaire of one's own goes from its file into the room, to a phone, and comes back as a code", async () => {
  await withApp(async (app) => {
    const { page } = app;
    const workshop = await openWorkshop(app, await started(app));
    await openWhereOffered(workshop);
    const code = await answerOnPhone(workshop);
    const found = page.getByRole("table", { name: "Codes found" }).locator("tbody tr");
    await page.getByLabel("Paste response codes or a whole chat", { exact: true }).fill(code);
    await button(page, "Add codes").click();
    await found.getByText("added").waitFor();
    await page.locator('.ms-saved__words[data-state="saved"]').waitFor();
    await app.killAndRelaunch(new URL(page.url()).hash);
    await app.page.getByText(`${NAME} questionnaire`).waitFor();
  });
});
