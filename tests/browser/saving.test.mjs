// When the browser will not keep anything: an honest word, an app that goes on working, a file
// that can still be saved, and "Saved" only when it is true again.

import assert from "node:assert/strict";
import { test } from "node:test";
import { withApp } from "./support/app.mjs";
import { LEVELS, statements } from "./support/pack.mjs";
import { answer, assessmentId, button, download, heading, radio, revision, save, saved, start, status, visit } from "./support/steps.mjs";
import { stored, storedAssessments } from "./support/stored.mjs";

/** How often a write is tried: anew on a new connection, unless there is no room. */
const TRIES = { throws: 1, aborts: 2, "no transaction": 2 };

/** Runs before the app: writing fails while `fault` names how, and `failures` counts. */
const breakWriting = () => {
  globalThis.failures = 0;
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (...record) {
    if (globalThis.fault) globalThis.failures += 1;
    if (globalThis.fault === "throws") throw new DOMException("planted", "QuotaExceededError");
    const request = put.apply(this, record);
    if (globalThis.fault === "aborts") this.transaction.abort();
    return request;
  };
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (stores, mode, ...rest) {
    if (globalThis.fault === "no transaction" && mode === "readwrite") {
      globalThis.failures += 1;
      throw new DOMException("planted", "InvalidStateError");
    }
    return transaction.call(this, stores, mode, ...rest);
  };
};
const fail = (page, how) => page.evaluate((how) => (globalThis.fault = how), how);

const assertNotSaved = async (page) => {
  await page.locator("[role=status][data-state=failed]").waitFor();
  assert.equal((await status(page).textContent()).trim(), "Not saved");
};

/** The app goes on, and what was answered can be taken away as a file. */
const assertUsable = async (page, levels) => {
  const id = assessmentId(page);
  await visit(page, `#/assessments/${id}/results`, "Your results");
  await assertNotSaved(page);
  const { bytes } = await download(page, () => button(page, "Save file").click());
  const { answers } = JSON.parse(bytes);
  assert.deepEqual(Object.values(answers), levels.map((level) => ({ level })));
  const place = `#/assessments/${id}/statements/${statements[levels.length - 1].id}`;
  await visit(page, place, statements[levels.length - 1].title);
};

for (const [how, tries] of Object.entries(TRIES)) {
  test(`a write that fails (${how}) is said to be not saved until a later one is`, async () => {
    await withApp(async ({ page, reload }) => {
      await start(page);
      await save(page, () => answer(page, 2));
      const before = await stored(page);

      await fail(page, how);
      await answer(page, 3);
      await assertNotSaved(page);
      assert.deepEqual(await stored(page), before);
      await button(page, "Continue").click();
      await heading(page, statements[1].title).waitFor();
      await answer(page, 4);
      await assertNotSaved(page);
      await assertUsable(page, [3, 4]);
      const unsaved = await revision(page);

      // "Not saved" stands while another try is made, so only the tries tell when it has failed too.
      const failures = await page.evaluate(() => globalThis.failures);
      await button(page, "Try again").click();
      await page.waitForFunction((enough) => globalThis.failures >= enough, failures + tries);
      await assertNotSaved(page);
      await fail(page, undefined);
      await button(page, "Try again").click();
      await saved(page, unsaved);
      assert.equal((await status(page).textContent()).trim(), "Saved");

      await fail(page, how);
      await answer(page, 1);
      await assertNotSaved(page);
      await fail(page, undefined);
      await save(page, () => answer(page, 5));
      assert.ok((await revision(page)) > unsaved + 1);
      await reload();
      await heading(page, statements[1].title).waitFor();
      assert.equal(await radio(page, LEVELS[4]).isChecked(), true);
    }, { before: breakWriting });
  });
}

const BLOCKED = {
  "there is no database": () => Object.defineProperty(globalThis, "indexedDB", { value: undefined }),
  "the database is forbidden": () =>
    Object.defineProperty(globalThis, "indexedDB", {
      get() {
        throw new DOMException("planted", "SecurityError");
      },
    }),
  "opening is refused": () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("planted", "SecurityError");
    };
  },
  "opening never ends": () => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (...of) {
      const request = open.apply(this, of);
      const deaf = { get: () => null, set: () => undefined };
      Object.defineProperties(request, { onsuccess: deaf, onerror: deaf, onblocked: deaf, addEventListener: { value: () => undefined } });
      return request;
    };
  },
};

for (const [what, before] of Object.entries(BLOCKED)) {
  test(`where ${what} the app says so, works, and saves a file`, async () => {
    await withApp(async ({ page }) => {
      await start(page);
      await answer(page, 3);
      await assertNotSaved(page);
      await page.getByText("This browser does not let us keep anything").waitFor();
      await assertUsable(page, [3]);
    }, { before });
  });
}

test("an assessment that is begun before the browser has opened its database is saved when it has", async () => {
  // Runs before the app: opening takes until `open` is called.
  const holdOpening = () => {
    const { open } = IDBFactory.prototype;
    let onsuccess;
    IDBFactory.prototype.open = function (...of) {
      // The app's opening alone: the test looks into the database too.
      IDBFactory.prototype.open = open;
      const request = open.apply(this, of);
      const opened = new Promise((resolve) => request.addEventListener("success", resolve));
      globalThis.letOpen = async () => onsuccess.call(request, await opened);
      Object.defineProperty(request, "onsuccess", { get: () => onsuccess ?? null, set: (listener) => (onsuccess = listener) });
      return request;
    };
  };
  await withApp(async ({ page }) => {
    await start(page);
    await answer(page, 3);
    await page.evaluate(() => letOpen());
    await saved(page, 2);
    assert.equal((await stored(page)).length, 1);
  }, { before: holdOpening });
});

test("what cannot be read is moved aside as it is, can be had, and is never written over", async () => {
  const damage = (page) =>
    page.evaluate(async () => {
      const done = (request) => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
      const [{ name }] = await indexedDB.databases();
      const database = await done(indexedDB.open(name));
      const store = database.transaction("assessments", "readwrite").objectStore("assessments");
      const [key] = await done(store.getAllKeys());
      await done(store.put('{"revision":3,"document":"{\\"format\\":', key));
      database.close();
    });
  await withApp(async ({ page, reload }) => {
    await start(page);
    await save(page, () => answer(page, 3));
    await damage(page);
    const broken = '{"revision":3,"document":"{\\"format\\":';
    await reload();
    await page.getByText("Something kept here could not be read").waitFor();
    await heading(page, "We could not find this page").waitFor();
    await visit(page, "#/", /./);
    await start(page);
    await save(page, () => answer(page, 5));
    const texts = (await stored(page)).map((line) => JSON.parse(line)).filter(([, store]) => store === "aside");
    assert.deepEqual(texts.map(([, , , text]) => text), [broken]);
    assert.equal((await storedAssessments(page)).length, 1);
    await visit(page, "#/kept", "Where your answers are kept");
    const { bytes } = await download(page, () => button(page, /Save what is there/).click());
    assert.equal(String(bytes), broken);
  });
});
