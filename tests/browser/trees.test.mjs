// What a screen reader is given of every screen, as a tree of roles and names that people have
// read and found right: tests/browser/trees/ has one a screen. A tree that differs fails here.

import assert from "node:assert/strict";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { test } from "node:test";
import { withApp } from "./support/app.mjs";
import { differences } from "./support/diff.mjs";
import { WORLDS, throughWorld } from "./support/screens.mjs";

const FOLDER = new URL("trees/", import.meta.url);
const UPDATE = process.env.UPDATE_TREES === "1";

const fileOf = ({ name }) => `${name.replace(/[^a-z0-9]+/g, "-")}.yml`;
const today = () => new Date().toLocaleDateString("en-GB", { dateStyle: "long" });
/** What is of today is another every day, and so are codes and ids. */
const treeOf = async (page) =>
  `${await page.locator("body").ariaSnapshot()}\n`
    .replaceAll(/\d+ \w+ \d{4}, \d\d:\d\d UTC/g, "(a moment)")
    .replaceAll(/AHP(-[0-9A-Z]{1,5})+/g, "(a code)")
    .replaceAll(/#\/assessments\/[0-9a-f]{8}-[-0-9a-f]+/g, "#/assessments/(an id)")
    .replaceAll(today(), "(today)");

const assertReviewed = async (page, screen) => {
  // What is said of a write depends on when it ends.
  await page.locator('[data-state="saving"]').waitFor({ state: "detached" });
  const file = new URL(fileOf(screen), FOLDER);
  const tree = await treeOf(page);
  if (UPDATE) return writeFile(file, tree);
  const reviewed = await readFile(file, "utf8").catch(() => "");
  if (tree === reviewed) return undefined;
  return assert.fail(
    `The tree of “${screen.name}” is not the one that was reviewed. A line with + is new, one with - is gone.\n` +
      `${differences(reviewed, tree)}\n` +
      "Read it as a screen reader would: are names, roles and order right? If they are, run\n" +
      "UPDATE_TREES=1 DIST=dist node --test tests/browser/trees.test.mjs and commit tests/browser/trees/.",
  );
};

if (UPDATE) {
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER);
}

for (const world of WORLDS) {
  test(`every screen has the tree that was reviewed, ${world.name}`, (t) => throughWorld(t, world, assertReviewed));
}

test("every tree belongs to a screen", async () => {
  const screens = WORLDS.flatMap(({ screens }) => screens.map(fileOf));
  assert.equal(new Set(screens).size, screens.length, "two screens have one name");
  assert.deepEqual((await readdir(FOLDER)).toSorted(), screens.toSorted());
});

test("a change of a name, a role or the order is a difference", async () => {
  await withApp(async ({ page }) => {
    const changes = [
      [() => document.querySelector("nav").setAttribute("aria-label", "Other"), ['-   - navigation "Main":', '+   - navigation "Other":']],
      [() => document.querySelector("footer").setAttribute("role", "form"), ["- - contentinfo:", "+ - form:"]],
      [() => document.querySelector("nav").prepend(document.querySelector("nav a + a")), ['-     - link "Assessments":', '+     - link "Assessments":']],
    ];
    for (const [change, lines] of changes) {
      const before = await treeOf(page);
      await page.evaluate(change);
      const found = differences(before, await treeOf(page));
      for (const line of lines) assert.ok(found.split("\n").includes(line), `${line} is not in\n${found}`);
    }
  });
});
