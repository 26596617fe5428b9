// What a finger needs: targets large enough, and pages no wider than the screen.

import assert from "node:assert/strict";

export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
const NARROWEST = 320;
const TARGET = 44; // px

/** Everything that a finger aims at. Links inside sentences are as high as their line. */
const TARGETS = "button, [role=button], summary, input, select, textarea, nav a";

/** Fails if the page scrolls sideways or has a target that is too small, on a phone or a narrower one. */
export const assertFits = async (page, screen) => {
  for (const width of [PHONE.viewport.width, NARROWEST]) {
    await page.setViewportSize({ ...PHONE.viewport, width });
    const content = await page.evaluate(() => document.scrollingElement.scrollWidth);
    assert.ok(content <= width, `${screen} is ${content} px wide at ${width} px: ${await widest(page, width)}`);
    assert.deepEqual(await smallTargets(page), [], `${screen} at ${width} px`);
  }
  await page.setViewportSize(PHONE.viewport);
};

/** Taps a point of an element, as a finger does that does not know what lies under it. */
export const tapOn = async (page, locator) => {
  await locator.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await locator.boundingBox();
  await page.touchscreen.tap(x + width / 2, y + height / 2);
};

const smallTargets = (page) =>
  page.evaluate(
    ([selector, least]) => {
      const STEP = 0.5; // px
      // How far one gets from the middle of a target, up and down or left and right, and still hits it.
      const reach = (element, [dx, dy]) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        const hits = (steps) => {
          const hit = document.elementFromPoint(left + width / 2 + dx * steps, top + height / 2 + dy * steps);
          return hit && (element.contains(hit) || [...(element.labels ?? [])].some((label) => label.contains(hit)));
        };
        let [back, forth] = [0, 0];
        while (hits(-back - 1)) back += 1;
        while (hits(forth + 1)) forth += 1;
        return (back + forth + 1) * STEP;
      };
      const visible = [...document.querySelectorAll(selector)].filter((element) =>
        element.checkVisibility({ visibilityProperty: true }),
      );
      const small = visible.flatMap((element) => {
        const { width, height } = element.getBoundingClientRect();
        if (width >= least && height >= least) return [];
        element.scrollIntoView({ block: "center", behavior: "instant" });
        const size = [reach(element, [STEP, 0]), reach(element, [0, STEP])];
        return size.every((side) => side >= least) ? [] : [`${size.join(" x ")}: ${element.outerHTML.slice(0, 160)}`];
      });
      scrollTo({ top: 0, behavior: "instant" });
      return small;
    },
    [TARGETS, TARGET],
  );

/** What makes the page wider than the screen: not what scrolls in a box of its own. */
const widest = (page, width) =>
  page.evaluate((width) => {
    const boxed = (element) =>
      element !== document.documentElement && (getComputedStyle(element).overflowX !== "visible" || boxed(element.parentElement));
    const wide = [...document.body.querySelectorAll("*")].filter(
      (one) => one.getBoundingClientRect().right > width && !boxed(one.parentElement),
    );
    return wide.map((one) => one.outerHTML.slice(0, 80)).slice(0, 5).join("\n");
  }, width);
