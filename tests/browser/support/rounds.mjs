// Goes round a page by Tab and back by Shift and Tab, and looks at every stop on the way.

import { devTools } from "./devtools.mjs";

const SHIFT = 8; // in the browser's protocol

/** What went wrong on the way round and back, one sentence each. */
export const roundAndBack = async (page) => [...(await round(page, false)), ...(await round(page, true))];

const round = async (page, back) => {
  // One more than there are, so that the last stop is seen to be left.
  let left = 1 + (await page.evaluate(beginRound, back));
  const tab = { key: "Tab", code: "Tab", windowsVirtualKeyCode: 9, modifiers: back ? SHIFT : 0 };
  const keyboard = await devTools(page);
  while (left > 0) {
    const presses = Array.from({ length: left }, () => keyboard.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...tab }));
    await Promise.all(presses);
    // A day takes more than one.
    left = await page.evaluate(() => pressesWithin());
  }
  await keyboard.send("Input.dispatchKeyEvent", { type: "keyUp", ...tab });
  const found = await page.evaluate(() => endRound());
  return found.map((problem) => `${back ? "backwards" : "forwards"}, ${problem}`);
};

/** Runs in the page: puts focus on the first stop, or on the last, and looks at each that is left. */
const beginRound = (back) => {
  const STOPS = ":is(a[href], button, input, select, textarea, summary, [tabindex='0']):not(:disabled)";
  const RING = 2; // px, how wide it is at the least
  const AROUND = 5; // px, how far it goes around
  const EDGE = 3; // px: boxes end between pixels
  const ROUND = 0.3; // of a corner's radius is outside of its curve, each way
  // Tab comes to one radio of a group.
  const stopOf = (element) => (element.type === "radio" ? document.getElementsByName(element.name)[0] : element);
  const isShown = (element) => element.checkVisibility({ visibilityProperty: true });
  const expected = [...new Set([...document.querySelectorAll(STOPS)].filter(isShown).map(stopOf))];
  if (back) expected.reverse();

  const name = (element) => `<${element.localName}> ${(element.labels?.[0] ?? element).textContent.trim().slice(0, 60)}`;
  const labels = (element) => [...(element.labels ?? [])];
  const isHit = (element, [x, y]) => {
    const hit = document.elementFromPoint(x, y);
    return [element, ...labels(element)].some((part) => part.contains(hit));
  };
  const isCovered = (element) =>
    [...element.getClientRects()].some((box) => {
      const radius = getComputedStyle(element).borderTopLeftRadius;
      const edge = EDGE + ROUND * Number.parseFloat(radius) * (radius.endsWith("%") ? box.width / 100 : 1);
      const [left, right] = [Math.max(box.left, 0) + edge, Math.min(box.right, innerWidth) - edge];
      const [top, bottom] = [Math.max(box.top, 0) + edge, Math.min(box.bottom, innerHeight) - edge];
      if (left >= right || top >= bottom) return false;
      const corners = [left, right].flatMap((x) => [[x, top], [x, bottom]]);
      return ![...corners, [(left + right) / 2, (top + bottom) / 2]].every((point) => isHit(element, point));
    });
  // What is larger than the window is in view if a part of it is, and so is a text of several lines:
  // the browser brings the line that one writes on into view.
  const isInView = (element) => {
    const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
    const across = width > innerWidth ? left < innerWidth && right > 0 : left >= 0 && right <= innerWidth;
    const ring = height + 2 * AROUND <= innerHeight ? AROUND : 0;
    const down = height > innerHeight || element.tagName === "TEXTAREA" ? top < innerHeight && bottom > 0 : top >= ring && bottom + ring <= innerHeight;
    return across && down;
  };
  const hasRing = (element) =>
    [element, element.parentElement, ...labels(element)]
      .flatMap((part) => [undefined, "::before", "::after"].map((pseudo) => getComputedStyle(part, pseudo)))
      .some(({ outlineStyle, outlineWidth, outlineColor }) =>
        outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= RING && !/, 0\)$|transparent/.test(outlineColor),
      );

  const problems = [];
  let count = 0;
  // In a field for a day, Tab goes through its parts and the button of its calendar.
  const PARTS = 4;
  let [within, stayed, last] = [0, 0, undefined];
  const isWithin = (element) => element.type === "date" && element === last && (stayed += 1) < PARTS;
  const look = ({ key }) => {
    if (key !== "Tab") return;
    const element = document.activeElement;
    if (isWithin(element)) return void (within += 1);
    [last, stayed] = [element, 0];
    const at = count++;
    // Between the end and the beginning it is the browser's own turn.
    const isRound = element === document.body || expected.length === 0 || stopOf(element) === expected[0];
    if (at === expected.length) return void (isRound || problems.push(`caught on ${name(element)}`));
    if (stopOf(element) !== expected[at]) return void problems.push(`on ${name(element)} instead of ${name(expected[at])}`);
    if (!isInView(element)) problems.push(`out of view: ${name(element)}`);
    if (isCovered(element)) problems.push(`covered: ${name(element)}`);
    // The first was not reached by a key.
    if (at > 0 && !hasRing(element)) problems.push(`without a ring: ${name(element)}`);
  };
  // Each press looks at what the one before has led to.
  addEventListener("keydown", look, true);
  // How many presses since the last time led from one part of a stop to another.
  globalThis.pressesWithin = () => {
    const presses = within;
    within = 0;
    return presses;
  };
  globalThis.endRound = () => {
    removeEventListener("keydown", look, true);
    if (count <= expected.length) problems.push(`only ${count} presses came through`);
    return problems;
  };
  // A slide has nothing to stop at.
  expected[0]?.focus();
  return expected.length;
};
