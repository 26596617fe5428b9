// Files that are not as they should be: each gets its own sentence, what can be used is offered with
// the rest listed, and nothing that is kept changes before the person says so.

import assert from "node:assert/strict";
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { test } from "node:test";
import { withApp } from "./support/app.mjs";
import { answersOf, assessmentFile, pack, statements } from "./support/pack.mjs";
import { button, chooseFile, heading, openFile, saved, visit } from "./support/steps.mjs";
import { stored } from "./support/stored.mjs";

const AGAIN = "Ask for the file again, or open another.";
const OURS = "Choose the file that you saved from this app; its name ends in .json.";
const MEND = "If it was edited by hand, look there; otherwise ask for the file again.";
const HAND = "is not as this app writes it";
const ENCODING = `If it was edited by hand, save it as UTF-8. Otherwise choose the file that you saved from this app; its name ends in .json.`;
const FIELD = (name) => `its field “${name}” is missing, given twice or not as it should be`;

const PNG = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=", "base64");
const DOCX = Buffer.concat([Buffer.from("PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0", "latin1"), deflateRawSync("<w:document/>".repeat(99))]);
const PDF = Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n", "latin1");

const kept = assessmentFile({ answers: answersOf([3]) });
const text = JSON.stringify(kept, null, 2);
/** The file as somebody has changed it by hand, and where the change stands. */
const edited = (from, to) => {
  assert.ok(text.includes(from), from);
  return text.replace(from, to);
};

const BROKEN = [
  ["empty.json", "", "it is empty", AGAIN],
  ["blank.json", "\ufeff \r\n", "it is empty", AGAIN],
  ["picture.png", PNG, "it does not hold text, as our files do", ENCODING],
  ["report.docx", DOCX, "it does not hold text, as our files do", ENCODING],
  ["report.pdf", PDF, "it does not hold text, as our files do", ENCODING],
  ["latin.json", Buffer.from(edited("Harbour", "Hafen für"), "latin1"), "it does not hold text, as our files do", ENCODING],
  ["table.csv", "\ufeffassessment_id,team,organisation\r\nx,y,z\r\n", "it is the table for spreadsheets", OURS],
  ["page.json", "<!doctype html>\n<title>Sign in</title>", "it is a web page, saved in place of the file", AGAIN],
  ["markup.json", "<img src=x onerror=alert(1)>", "it is a web page, saved in place of the file", AGAIN],
  ["mail.json", `From: Sam\nSubject: our file\n\n${text}`, "it starts with other text", "If an assessment follows, take out what stands before its first {; otherwise ask for the file again."],
  ["twice.json", `${text}\n${text}`, `it goes on after its end, in line ${text.split("\n").length + 1}`, "Perhaps it was pasted twice: take out what follows, or ask for the file again."],
  ["cut.json", text.slice(0, -200), "it ends in the middle", AGAIN],
  ["bracket.json", text.slice(0, -1), "it ends in the middle", AGAIN],
  ["deep.json", "[".repeat(100_000), `line 1, column 128 ${HAND}: perhaps brackets too many`, MEND],
  ["comma.json", edited('"setting": "",', '"setting": "",,'), /line \d+, column \d+ is not as this app writes it/, MEND],
  ["last-comma.json", edited('"professions": []\n', '"professions": [],\n'), /: perhaps a comma too many before it/, MEND],
  ["no-comma.json", edited('"form": "full",', '"form": "full"'), `line 6, column 3 ${HAND}: perhaps a comma or a colon is missing before it`, MEND],
  ["curly.json", edited('"full"', "“full”"), `line 5, column 11 ${HAND}: only straight double quotation marks work`, MEND],
  ["single.json", edited('"full"', "'full'"), `line 5, column 11 ${HAND}: only straight double quotation marks work`, MEND],
  ["comment.json", edited('"full",', '"full", // or quick'), `line 5, column 19 ${HAND}: it may be a comment`, MEND],
  ["nan.json", edited('"level": 3', '"level": NaN'), /: it may be a word in place of a number/, MEND],
  ["line.json", edited("Harbour", "Harbour\n"), /: it may be a line break or a tab within a text/, MEND],
  ["list.json", "[]", "it is not an assessment file from this app", OURS],
  ["other.json", { ...kept, format: "somebody/else" }, "it is not an assessment file from this app", OURS],
  ["newer.json", { ...kept, formatVersion: 2 }, "it was saved by a newer version of this app (file format 2)", "Open it in the newer version, or ask for a file in format 1."],
  ["answers.json", { ...kept, answers: [{ id: "P1.1", level: 3 }] }, FIELD("answers"), MEND],
  ["many.json", { ...kept, answers: Object.fromEntries([...Array(1001).keys()].map((at) => [at, { level: 1 }])) }, FIELD("answers"), MEND],
  ["id.json", { ...kept, id: "../up" }, FIELD("id"), MEND],
  ["two-ids.json", edited('"id":', '"id": "x", "id":'), FIELD("id"), MEND],
];
const OTHER_PACKS = [
  { id: "someone-elses-pack", version: "1.0.0" },
  { id: pack.id, version: "2.0.0" },
  { id: "our-own", version: "1.0.0", content: { id: "our-own", version: "1.0.0", title: "Ours", domains: [] } },
];
for (const other of OTHER_PACKS) {
  const what = `it answers another questionnaire (${other.id}@${other.version}) than the one in this app`;
  BROKEN.push([`${other.id}.json`, { ...kept, pack: other }, what, "Open it in a version of the app that has that questionnaire."]);
}

const checkRefused = async (page, name, what, act) => {
  await page.getByRole("alert").filter({ hasText: name }).waitFor();
  await heading(page, "We could not open that file").waitFor();
  const words = await page.getByRole("alert").textContent();
  const [start, end] = [`We could not use ${name}: `, `. Nothing of yours has changed. ${act}`];
  assert.ok(words.startsWith(start) && words.endsWith(end), words);
  const said = words.slice(start.length, -end.length);
  if (typeof what === "string") assert.equal(said, what);
  else assert.match(said, what);
};

test("a file that cannot be used gets a sentence of its own, and nothing that is kept changes", async () => {
  await withApp(async ({ page }) => {
    await openFile(page, kept);
    const before = await stored(page);
    assert.equal(before.length, 1);
    await visit(page, "#/", /./);
    for (const [name, content, what, act] of BROKEN) {
      await chooseFile(page, content, name);
      await checkRefused(page, name, what, act);
      assert.deepEqual(await stored(page), before, name);
    }
    await chooseFile(page, { ...kept, id: "another" }, "good.json");
    await button(page, "Use this assessment").waitFor();
  });
});

test("a file of 50 MB is refused before it is read", async () => {
  const folder = await mkdtemp(join(tmpdir(), "ahp-maturity-test-"));
  const path = join(folder, "large.json");
  const file = await open(path, "w");
  await file.truncate(50 * 2 ** 20);
  await file.close();
  try {
    await withApp(async ({ page }) => {
      await page.getByLabel("Open a saved assessment").setInputFiles(path);
      await checkRefused(page, "large.json", "it is larger than any assessment file", OURS);
      await chooseFile(page, `${" ".repeat(2 ** 20)}${text}`, "padded.json");
      await checkRefused(page, "padded.json", "it is larger than any assessment file", OURS);
    });
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("what does no harm is taken: another encoding with its mark, another name, line ends, no values", async () => {
  const utf16 = Buffer.from(`\ufeff${text}`, "utf16le");
  const nulls = { ...kept, previous: null, finishedOn: null, targets: null, answers: { ...kept.answers, "P1.1": null } };
  const taken = [
    ["riverbank.json.txt", text, statements.length],
    ["notepad.json", utf16, statements.length],
    ["other-way-round.json", Buffer.from(utf16).swap16(), statements.length],
    ["mark.json", `\ufeff${text.replaceAll("\n", "\r\n")}\r\n\r\n`, statements.length],
    ["points.json", text.replaceAll('"level": 3', '"level": 3.0'), statements.length],
    ["nulls.json", nulls, statements.length - 1],
  ];
  await withApp(async ({ page }) => {
    for (const [name, content, answered] of taken) {
      await visit(page, "#/", /./);
      await chooseFile(page, content, name);
      await page.getByText(`${answered} of ${statements.length} answered`).waitFor();
      assert.equal(await page.getByText("will be left out").count(), 0, name);
      assert.equal(await page.getByText("kept, but not counted").count(), 0, name);
    }
    assert.deepEqual(await stored(page), []);
  });
});

const listed = async (page, title) => {
  const list = page.locator("section", { has: page.getByRole("heading", { name: title, exact: true }) });
  await list.waitFor();
  return list.getByRole("listitem").allTextContents();
};

test("what is wrong in a file is left out and listed, and only then the rest can be used", async () => {
  const file = assessmentFile({ answers: answersOf([3]), form: "medium", startedOn: "22/11/2026" });
  const [domain] = pack.domains;
  Object.assign(file.answers, {
    "P1.1": { level: 2, dontKnow: true },
    "P1.2": { level: 6 },
    "P1.3": { level: "3" },
    "P2.1": { level: 0 },
    "P2.2": { level: 4, evidence: "overwhelming" },
    "P2.3": "three",
  });
  file.team.professions = ["dietitians", "alchemists"];
  file.targets = { [domain.code]: { level: 4, by: "June" } };
  const again = '"F1.1":{"level":1},"F1.1":';
  const title = Object.fromEntries(statements.map(({ id, title }) => [id, `${id} ${title}`]));
  await withApp(async ({ page }) => {
    await chooseFile(page, JSON.stringify(file).replace('"F1.1":', again));
    await button(page, "Use this assessment").waitFor();
    assert.deepEqual(await listed(page, "Some of the file will be left out"), [
      `${title["F1.1"]}: the file gives it, or something in it, twice`,
      'form: we do not understand what it says: “medium”',
      'team.professions: we do not understand what it says: “alchemists”',
      'startedOn: it is not a date such as 2026-11-22: “22/11/2026”',
      `${title["P1.1"]}: it holds more than one answer`,
      `${title["P1.2"]}: its level is not a number from 1 to 5: 6`,
      `${title["P1.3"]}: its level is not a number from 1 to 5: “3”`,
      `${title["P2.1"]}: its level is not a number from 1 to 5: 0`,
      `${title["P2.2"]}, evidence: we do not understand what it says: “overwhelming”`,
      `${title["P2.3"]}: we do not understand what it says`,
      `${domain.short}, target, by: it is not a date such as 2026-11-22: “June”`,
    ]);
    assert.deepEqual(await stored(page), []);
    await button(page, "Use this assessment").click();
    await page.waitForURL(`**/#/assessments/${file.id}`);
    await page.getByText(`${statements.length - 6} of ${statements.length} answered`).first().waitFor();
    await saved(page, 1);
  });
});

test("what this questionnaire does not know is listed as kept and not counted", async () => {
  const file = assessmentFile({ answers: answersOf([3, undefined, undefined]), reflection: { settled: "x" } });
  file.answers["p1.2"] = { level: 3 };
  file.answers["X9.9"] = { level: 5 };
  file.answers["P1.2"] = { Level: 3 };
  file.targets = { Z1: { level: 4 } };
  file.answer = { "P1.3": { level: 3 } };
  await withApp(async ({ page }) => {
    await chooseFile(page, file);
    await page.getByText(`11 of ${statements.length} answered`).waitFor();
    assert.deepEqual((await listed(page, "Some of the file is kept, but not counted")).sort(), [
      `P1.2 ${statements[1].title}, Level: we do not know this field`,
      "X9.9: it is not in this questionnaire",
      "Z1, target: it is not in this questionnaire",
      "answer: we do not know this field",
      "p1.2: it is not in this questionnaire",
    ]);
  });
});

test("a file that was made to fill the screen lists a hundred items and says how many more there are", async () => {
  const file = assessmentFile();
  file.team.professions = Array(20_000).fill("alchemists");
  await withApp(async ({ page }) => {
    await chooseFile(page, file);
    const items = await listed(page, "Some of the file will be left out");
    assert.equal(items.length, 101);
    assert.equal(items.at(-1), "and 19900 more");
  });
});
