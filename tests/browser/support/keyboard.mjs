// Works a page with keys alone, and watches that focus can always be seen.

import assert from "node:assert/strict";

const FAR = 150; // more stops than any page has

/** What has focus, and whether that shows. */
export const focus = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    const parts = [element, ...(element.labels ?? [])];
    const styles = parts.flatMap((part) => [undefined, "::before", "::after"].map((pseudo) => getComputedStyle(part, pseudo)));
    const ring = ({ outlineStyle, outlineWidth, boxShadow }) =>
      (outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0) || boxShadow !== "none";
    const isInView = (part) => {
      const { top, bottom, width, height } = part.getBoundingClientRect();
      return width > 0 && height > 0 && bottom > 0 && top < innerHeight;
    };
    return {
      tag: element.localName,
      name: element.labels?.[0]?.textContent ?? element.textContent.trim().slice(0, 60),
      visible: styles.some(ring) && parts.some(isInView),
    };
  });

/** Presses Tab, or Shift and Tab, until a control has focus. Each stop on the way must show that it has it. */
export const tabTo = async (page, locator, way = "Tab") => {
  await locator.waitFor();
  for (let stops = 0; stops < FAR; stops += 1) {
    if (await locator.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(way);
    const { tag, name, visible } = await focus(page);
    assert.ok(visible, `focus does not show on <${tag}> ${name}`);
  }
  assert.fail(`${way} never came to ${locator}`);
};

export const press = async (page, locator, key = "Enter", way = "Tab") => {
  await tabTo(page, locator, way);
  await page.keyboard.press(key);
};

/** After a page change: focus is on the heading, and the window's title says something. */
export const assertArrived = async (page, heading) => {
  const onHeading = (text) => {
    const { localName, textContent } = document.activeElement;
    return localName === "h1" && textContent.trim() === text;
  };
  await page.waitForFunction(onHeading, heading, { timeout: 10_000 }).catch(async () => {
    const { tag, name } = await focus(page);
    assert.fail(`focus is not on the heading “${heading}” but on <${tag}> ${name}`);
  });
  assert.ok((await page.title()).trim().length > 0);
};
