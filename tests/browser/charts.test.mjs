// The charts on a page for people who see them badly, otherwise, or not at all. docs/accessibility.md
// names for each critical heuristic of Chartability the test or the reason.

import assert from "node:assert/strict";
import { test } from "node:test";
import { withApp } from "./support/app.mjs";
import { GUISES, undress, wear } from "./support/guises.mjs";
import { answersOf, assessmentFile } from "./support/pack.mjs";
import { openFile, visitResults } from "./support/steps.mjs";

const SMALLEST = 12; // px, of text
const OF_TEXT = 4.5; // contrast
const OF_MARKS = 3; // contrast

/** Each width at which another drawing takes over, and those of phones. */
const WIDTHS = [1280, 1024, 1023, 800, 640, 639, 390, 320];

const withResults = (use) =>
  withApp(async (app) => {
    const answers = answersOf([3, 4, "dontKnow", 2, 5, undefined, 1]);
    await openFile(app.page, assessmentFile({ answers, targets: { P1: { level: 4 } } }));
    await visitResults(app.page);
    await app.page.locator("main svg").first().waitFor({ state: "attached" });
    await use(app);
  });

test("no text in a chart is smaller than 12 px, at any width", async () => {
  await withResults(async ({ page }) => {
    for (const width of WIDTHS) {
      await wear(page, { ...GUISES.light, width });
      const sizes = await page.evaluate(() => {
        const texts = [...document.querySelectorAll("main svg text")].filter((text) => text.checkVisibility());
        return texts.map((text) => {
          const scale = text.getScreenCTM().a;
          return { size: scale * Number.parseFloat(getComputedStyle(text).fontSize), words: text.textContent };
        });
      });
      assert.ok(sizes.length > 30, `${width} px: there are charts`);
      assert.deepEqual(sizes.filter(({ size }) => size < SMALLEST), [], `${width} px`);
    }
    await undress(page);
  });
});

/** Runs in the page: the contrast of each text and each mark with what lies behind it. */
const contrasts = () => {
  const MARKS = { disc: "fill", range: "fill", target: "stroke", unknown: "stroke", "radar-line": "stroke", "radar-point": "fill" };
  const numbers = (colour) => colour.match(/[\d.]+/g).map(Number);
  const light = (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  const luminance = (colour) => {
    const [red, green, blue] = numbers(colour).map((part) => light(part / 255));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => {
    const [dark, bright] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  };
  const ground = getComputedStyle(document.body).backgroundColor;
  const behind = (text) => {
    text.scrollIntoView({ block: "center" });
    const { left, top, width, height } = text.getBoundingClientRect();
    const shapes = document.elementsFromPoint(left + width / 2, top + height / 2).filter((one) => one.matches("svg :not(text, g, tspan)"));
    return shapes.map((shape) => getComputedStyle(shape).fill).find((fill) => fill !== "none") ?? ground;
  };
  const shown = (selector) => [...document.querySelectorAll(`main svg ${selector}`)].filter((one) => one.checkVisibility());
  const texts = shown("text").map((text) => ({ what: text.textContent, is: contrast(getComputedStyle(text).fill, behind(text)) }));
  const marks = Object.entries(MARKS).flatMap(([mark, paint]) =>
    shown(`.ms-chart__${mark}`).map((one) => ({ what: mark, is: contrast(getComputedStyle(one)[paint], ground) })),
  );
  return { texts, marks };
};

test("text and marks in charts stand out from what is behind them, by day and by night", async () => {
  await withResults(async ({ page }) => {
    for (const guise of ["light", "dark"]) {
      await wear(page, GUISES[guise]);
      const { texts, marks } = await page.evaluate(contrasts);
      assert.ok(texts.length > 30 && new Set(marks.map(({ what }) => what)).size > 3, guise);
      assert.deepEqual(texts.filter(({ is }) => is < OF_TEXT), [], guise);
      assert.deepEqual(marks.filter(({ is }) => is < OF_MARKS), [], guise);
    }
    await undress(page);
  });
});

test("in forced colours a chart has no colour of its own", async () => {
  await withResults(async ({ page }) => {
    await wear(page, GUISES["forced colours"]);
    const own = await page.evaluate(() => {
      const probe = document.createElement("i");
      document.body.append(probe);
      const forced = ["Canvas", "CanvasText", "Highlight"].map((colour) => {
        probe.style.forcedColorAdjust = "none";
        probe.style.color = colour;
        return getComputedStyle(probe).color;
      });
      probe.remove();
      const paints = [...document.querySelectorAll("main svg *")].flatMap((one) => {
        const { fill, stroke } = getComputedStyle(one);
        return one.matches("g, title") ? [] : [fill, stroke];
      });
      return [...new Set(paints)].filter((paint) => paint !== "none" && !forced.includes(paint));
    });
    assert.deepEqual(own, []);
    await undress(page);
  });
});

test("nothing in a chart moves, takes focus, or is read out", async () => {
  await withResults(async ({ page }) => {
    const found = await page.evaluate(() => {
      const charts = [...document.querySelectorAll("main svg")];
      const moving = "animate, animateTransform, animateMotion, set, image, foreignObject";
      return {
        charts: charts.length,
        readOut: charts.filter((chart) => chart.closest("[aria-hidden=true]") === null).length,
        focusable: charts.flatMap((chart) => [...chart.querySelectorAll("a, [tabindex], [onclick]")]).length,
        moving: charts.flatMap((chart) => [...chart.querySelectorAll(moving)]).length + document.getAnimations().length,
      };
    });
    assert.ok(found.charts > 0);
    assert.deepEqual(found, { charts: found.charts, readOut: 0, focusable: 0, moving: 0 });
  });
});

test("each chart has a finding as its heading, how to read it below, and its numbers in a table", async () => {
  await withResults(async ({ page }) => {
    const sections = await page.evaluate(() => {
      const around = [...document.querySelectorAll("main svg")].map((chart) => chart.closest("section"));
      return [...new Set(around)].map((section) => {
        const [heading, caption] = [section.querySelector("h2"), section.querySelector("h2 + p")];
        const table = section.querySelector("table caption")?.textContent ?? "";
        return { heading: heading.textContent, caption: caption.textContent, table };
      });
    });
    const [steps, radar] = sections;
    assert.equal(sections.length, 2);
    assert.match(steps.heading, /domains? (are|is) /);
    assert.match(steps.caption, /A bar shows .* a dashed ring shows/);
    assert.equal(steps.table, "Level by domain");
    assert.match(radar.heading, /[Hh]ighest|all|every/i);
    assert.match(radar.caption, /the further out, the higher the level.*Level by domain/);
  });
});
