// Whether what one presses is large enough for a finger.

const TARGETS = "a[href], button, [role=button], summary, input, select, textarea";
const LEAST = 44; // px

/**
 * Every target that is less than 44 by 44 px, but for links inside a sentence, which are as high
 * as their line. What counts is the box, or where that is smaller, how far from its middle a press
 * still hits it: the label of a radio is part of it.
 */
export const smallTargets = (page) =>
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
      const isInline = (element) => getComputedStyle(element).display === "inline";
      const blockOf = (element) => (isInline(element) ? blockOf(element.parentElement) : element);
      const isInSentence = (element) =>
        isInline(element) && blockOf(element).textContent.trim() !== element.textContent.trim();
      const isShown = (element) => element.checkVisibility({ visibilityProperty: true });
      const aimedAt = [...document.querySelectorAll(selector)].filter((element) => isShown(element) && !isInSentence(element));
      const small = aimedAt.flatMap((element) => {
        const { width, height } = element.getBoundingClientRect();
        // What is shown on focus alone is no target before.
        if ((width >= least && height >= least) || width <= 1) return [];
        element.scrollIntoView({ block: "center", behavior: "instant" });
        const size = [reach(element, [STEP, 0]), reach(element, [0, STEP])];
        return size.every((side) => side >= least) ? [] : [`${size.join(" x ")}: ${element.outerHTML.slice(0, 160)}`];
      });
      scrollTo({ top: 0, behavior: "instant" });
      return small;
    },
    [TARGETS, LEAST],
  );
