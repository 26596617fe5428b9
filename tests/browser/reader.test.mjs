// The whole job from the accessibility tree alone, as a screen reader has it: by roles, names and
// descriptions, without a look at the page.

import assert from "node:assert/strict";
import { test } from "node:test";
import { withApp } from "./support/app.mjs";
import { expectedTable } from "./support/method.mjs";
import { DONT_KNOW, LEVELS, NOT_APPLICABLE, headlines, pack } from "./support/pack.mjs";
import { onwardName } from "./support/steps.mjs";
import { allOf, arriveAt, oneOf, pressIn, readTree, wordsOf } from "./support/tree.mjs";
import { until } from "./support/until.mjs";

const levelOf = (index) => 1 + ((index * 2) % 5);

/** Reads a statement and its levels, and chooses one by what it says. */
const answer = async (page, statement, level) => {
  const tree = await arriveAt(page, statement.title);
  const group = oneOf(tree, "group", statement.title);
  assert.ok(group.description.startsWith(statement.stem), group.description);
  const radios = allOf(group, "radio");
  assert.deepEqual(radios.map(({ name }) => name), [...LEVELS, DONT_KNOW, NOT_APPLICABLE]);
  assert.deepEqual(radios.map(({ description }) => description), [...statement.levels, "", ""]);
  assert.ok(radios.every(({ checked }) => !checked));

  const { name } = radios.find(({ description }) => description === statement.levels[level - 1]);
  await pressIn(page, group, "radio", name);
  const answered = await until("the answer", async () => {
    const tree = await readTree(page);
    return oneOf(tree, "radio", name).checked && tree;
  });
  await pressIn(page, answered, "button", "Continue");
};

/** Reads back what was answered in a domain, and goes on. */
const check = async (page, statement, level) => {
  const tree = await arriveAt(page, "Check your answers");
  const list = allOf(tree, "term", "definition");
  assert.deepEqual(list.map(({ role }) => role), ["term", "definition", "definition"]);
  assert.equal(wordsOf(list[0]), statement.title);
  assert.equal(wordsOf(list[1]), `${LEVELS[level - 1]} ${statement.levels[level - 1]}`);
  oneOf(list[2], "link", `Change your answer to ${statement.title}`);
  await pressIn(page, tree, "button", onwardName(statement));
};

/** The table "Level by domain" as it is read out, a row each. */
const readTable = (tree) => {
  const [head, ...rows] = allOf(oneOf(tree, "table", "Level by domain"), "row");
  const columns = allOf(head, "columnheader").map(({ name }) => name);
  return rows.map((row) => {
    const cells = allOf(row, "rowheader", "cell", "gridcell").map(wordsOf);
    const cell = (column) => cells[columns.indexOf(column)];
    return { domain: cell("Domain"), level: cell("Level"), range: cell("Range"), answered: cell("Answered") };
  });
};

test("a quick start can be done and its results read from the accessibility tree alone", async () => {
  await withApp(async ({ page }) => {
    await pressIn(page, await readTree(page), "button", "Start a new assessment");
    await pressIn(page, await arriveAt(page, "Whose view is this?"), "button", "Quick start");
    await pressIn(page, await arriveAt(page, "Your team"), "button", "Team details");
    const team = await arriveAt(page, "About your team");
    oneOf(team, "textbox", "Team name");
    await page.getByRole("textbox", { name: "Team name", exact: true }).fill("Night shift");
    await pressIn(page, team, "radio", "A service");
    await pressIn(page, await readTree(page), "link", "Continue");
    await pressIn(page, await arriveAt(page, "Night shift"), "button", "Start");

    for (const [index, statement] of headlines.entries()) {
      await answer(page, statement, levelOf(index));
      await check(page, statement, levelOf(index));
    }

    const results = await arriveAt(page, "Your results");
    const answers = Object.fromEntries(headlines.map(({ id }, index) => [id, { level: levelOf(index) }]));
    assert.deepEqual(readTable(results), expectedTable({ form: "quick", answers }));
    assert.match(wordsOf(results), new RegExp(`Quick start: .*${pack.domains[0].short}`, "s"));
    await until("the word that all is saved", async () => wordsOf(allOf(await readTree(page), "status")[0]) === "Saved");
  });
});
