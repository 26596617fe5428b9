// Whether a page shows all of its text: nothing cut off, nothing on top of another, and nothing
// that makes the page wider than the screen.

/** Everything that does not fit, one sentence each. */
export const misfits = async (page) => [...(await wide(page)), ...(await cutOff(page)), ...(await overlaps(page))];

/** What makes the page wider than the screen: not what scrolls in a box of its own. */
const wide = (page) =>
  page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const boxed = (element) =>
      element !== document.documentElement && (getComputedStyle(element).overflowX !== "visible" || boxed(element.parentElement));
    const found = [...document.body.querySelectorAll("*")].filter(
      (one) => one.getBoundingClientRect().right > clientWidth && !boxed(one.parentElement),
    );
    const parts = found.slice(0, 5).map((one) => one.outerHTML.slice(0, 80));
    return [`the page is ${scrollWidth} px wide at ${clientWidth} px: ${parts.join(" ")}`];
  });

/** Text that leaves a box which hides what leaves it. */
const cutOff = (page) =>
  page.evaluate(() => {
    const HIDING = ["hidden", "clip"];
    const SLACK = 1; // px
    return [...document.body.querySelectorAll("*")].flatMap((element) => {
      const { clientHeight, clientWidth, scrollHeight, scrollWidth } = element;
      // Text for assistive technology alone is one pixel large, and what one writes on one line scrolls.
      if (clientWidth <= 1 || element.localName === "input" || !element.checkVisibility({ visibilityProperty: true })) return [];
      const { overflowX, overflowY } = getComputedStyle(element);
      const hides =
        (HIDING.includes(overflowX) && scrollWidth > clientWidth + SLACK) ||
        (HIDING.includes(overflowY) && scrollHeight > clientHeight + SLACK);
      return hides ? [`cut off: ${element.outerHTML.slice(0, 120)}`] : [];
    });
  });

/** Lines of text that lie on top of each other. */
const overlaps = (page) =>
  page.evaluate(() => {
    const SLACK = 2; // px
    const isShown = ({ parentElement }) => {
      const { clientWidth, clientHeight } = parentElement;
      const hidden = clientWidth === 1 && clientHeight === 1;
      return !hidden && parentElement.checkVisibility({ visibilityProperty: true });
    };
    // A line's box of glyphs is higher than what is seen of it.
    const inner = ({ left, right, top, bottom }) => {
      const edge = (bottom - top) / 4;
      return { left: left + SLACK, right: right - SLACK, top: top + edge, bottom: bottom - edge };
    };
    // What has scrolled out of its own box is not seen either.
    const boxes = [...document.querySelectorAll("*")].filter((one) => /auto|scroll/.test(getComputedStyle(one).overflowY) && one !== document.documentElement);
    const isScrolledAway = ({ parentElement }, { top, bottom }) =>
      boxes.some((one) => {
        const box = one.getBoundingClientRect();
        return one.contains(parentElement) && (top >= box.bottom || bottom <= box.top);
      });
    // What stays in sight covers what can be scrolled out from under it.
    const held = [...document.querySelectorAll("*")].filter((one) => getComputedStyle(one).position === "sticky");
    const isCovered = ({ parentElement }, { top, bottom }) =>
      held.some((one) => {
        const box = one.getBoundingClientRect();
        return !one.contains(parentElement) && bottom > box.top && top < box.bottom;
      });
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const lines = [];
    while (texts.nextNode()) {
      const text = texts.currentNode;
      if (text.data.trim() === "" || !isShown(text)) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const seen = [...range.getClientRects()].filter((box) => !isScrolledAway(text, box) && !isCovered(text, box));
      lines.push(...seen.map((box) => ({ text: text.data.trim(), box: inner(box) })));
    }
    lines.sort((a, b) => a.box.top - b.box.top);
    const found = [];
    for (const [at, { text, box }] of lines.entries()) {
      for (const other of lines.slice(at + 1)) {
        if (other.box.top >= box.bottom) break;
        const meet = other.box.left < box.right && box.left < other.box.right;
        if (meet) found.push(`“${text.slice(0, 60)}” and “${other.text.slice(0, 60)}” overlap`);
      }
    }
    return found;
  });
