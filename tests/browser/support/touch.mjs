// What a finger needs: targets large enough, and pages no wider than the screen.

import assert from "node:assert/strict";
import { misfits } from "./fits.mjs";
import { smallTargets } from "./targets.mjs";

export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
const NARROWEST = 320;

/** Fails if the page scrolls sideways or has a target that is too small, on a phone or a narrower one. */
export const assertFits = async (page, screen) => {
  for (const width of [PHONE.viewport.width, NARROWEST]) {
    await page.setViewportSize({ ...PHONE.viewport, width });
    assert.deepEqual([...(await misfits(page)), ...(await smallTargets(page))], [], `${screen} at ${width} px`);
  }
  await page.setViewportSize(PHONE.viewport);
};

/** Scrolls to an element and taps a point of it, as a finger does that does not know what lies under it. */
export const tapOn = async (page, locator) => {
  // What stays at an edge of the window may cover what has been scrolled into it.
  await locator.evaluate((element) => element.scrollIntoView({ block: "center", behavior: "instant" }));
  const { x, y, width, height } = await locator.boundingBox();
  await page.touchscreen.tap(x + width / 2, y + height / 2);
};
