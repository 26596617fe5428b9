// Works a page with keys alone, and watches that focus can always be seen.

import assert from "node:assert/strict";

const FAR = 150; // more stops than any page has

/** What has focus, and whether that shows. */
export const focus = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    const parts = [element, ...(element.labels ?? [])].flatMap((part) =>
      [undefined, "::before", "::after"].map((pseudo) => getComputedStyle(part, pseudo)),
    );
    const ring = ({ outlineStyle, outlineWidth, boxShadow }) =>
      (outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0) || boxShadow !== "none";
    const { top, bottom, width, height } = (element.labels?.[0] ?? element).getBoundingClientRect();
    return {
      tag: element.localName,
      name: element.labels?.[0]?.textContent ?? element.textContent.trim().slice(0, 60),
      visible: parts.some(ring) && width > 0 && height > 0 && bottom > 0 && top < innerHeight,
    };
  });

/** Presses Tab until a control has focus. Each stop on the way must show that it has it. */
export const tabTo = async (page, locator) => {
  await locator.waitFor();
  for (let stops = 0; stops < FAR; stops += 1) {
    if (await locator.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
    const { tag, name, visible } = await focus(page);
    assert.ok(visible, `focus does not show on <${tag}> ${name}`);
  }
  assert.fail(`Tab never came to ${locator}`);
};

export const press = async (page, locator, key = "Enter") => {
  await tabTo(page, locator);
  await page.keyboard.press(key);
};

/** Goes round the page by Tab: everything must be reached, and the end must be left again. */
export const assertNoTrap = async (page, screen) => {
  await page.evaluate(() => {
    document.activeElement.blur();
    getSelection().removeAllRanges();
  });
  const seen = new Set();
  for (let stops = 0; stops < FAR; stops += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const { activeElement } = document;
      if (activeElement === document.body) return "";
      activeElement.dataset.stop ??= crypto.randomUUID();
      return activeElement.dataset.stop;
    });
    if (stop === "" && seen.size === 0) continue;
    if (stop === "" || seen.has(stop)) return assert.deepEqual(await missed(page), [], `${screen}: never reached by Tab`);
    seen.add(stop);
  }
  assert.fail(`${screen}: Tab never came to the end`);
};

const missed = (page) =>
  page.evaluate(() => {
    const all = "a[href], button, input, select, textarea, summary, [tabindex='0']";
    // Of a group of radios Tab comes to one.
    const reached = (element) =>
      element.dataset.stop || (element.type === "radio" && [...document.getElementsByName(element.name)].some(({ dataset }) => dataset.stop));
    const missed = [...document.querySelectorAll(all)].filter((element) => element.checkVisibility({ visibilityProperty: true }) && !reached(element));
    for (const { dataset } of document.querySelectorAll("[data-stop]")) delete dataset.stop;
    return missed.map((element) => element.outerHTML.slice(0, 120));
  });

/** After a page change: focus is on the heading, and the window's title says where one is. */
export const assertArrived = async (page, heading) => {
  await page.waitForFunction(
    (text) => document.activeElement.localName === "h1" && document.activeElement.textContent.trim() === text,
    heading,
  );
  assert.ok((await page.title()).trim().length > 0);
};
