// The numbers are those of the method, wherever they stand: table, charts, pictures.

import assert from "node:assert/strict";
import { test } from "node:test";
import { builtApp, withApp } from "./support/app.mjs";
import { expectedTable } from "./support/method.mjs";
import { LEVELS, answersOf, assessmentFile, headlines, pack, random, statements } from "./support/pack.mjs";
import { answer, assessmentId, download, levelTable, openFile, readLevelTable, save, visit, visitResults, visitStatement } from "./support/steps.mjs";

const SEEDS = [1, 2, 3, 4, 5];
const CODES = [1, 2, 3, 4, 5, 3, 4, "dontKnow", "notApplicable", undefined];

/** An assessment made up from a number: the same number, the same answers. The last is a quick start. */
const madeUp = (seed) => {
  const next = random(seed);
  const codes = statements.map(({ headline }) =>
    seed === SEEDS.at(-1) && !headline && next() < 0.7 ? undefined : CODES[Math.floor(next() * CODES.length)],
  );
  return assessmentFile({ form: seed === SEEDS.at(-1) ? "quick" : "full", answers: answersOf(codes) });
};

/** The numbers in the discs of the step chart that is shown, from top to bottom. */
const discs = (page) =>
  page.evaluate(() => {
    const shown = [...document.querySelectorAll("main svg")].filter((svg) => svg.checkVisibility());
    const inside = (text, circle) => {
      const [a, b] = [text, circle].map((one) => one.getBoundingClientRect());
      const middle = { x: (a.left + a.right) / 2, y: (a.top + a.bottom) / 2 };
      return b.left < middle.x && middle.x < b.right && b.top < middle.y && middle.y < b.bottom;
    };
    return [...shown[0].querySelectorAll("text")]
      .filter((text) => [...shown[0].querySelectorAll("circle")].some((circle) => inside(text, circle)))
      .toSorted((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
      .map((text) => text.textContent.trim());
  });

const levelsOf = (table) => table.flatMap(({ level }) => level.match(/^\d/)?.[0] ?? []);

test("levels, ranges and coverage are those of the method, and the step chart shows the same", async () => {
  await withApp(async ({ page }) => {
    for (const seed of SEEDS) {
      const file = madeUp(seed);
      const expected = expectedTable(file);
      await openFile(page, file);
      await visitResults(page);
      assert.deepEqual(await readLevelTable(page), expected, `seed ${seed}`);
      assert.deepEqual(await discs(page), levelsOf(expected), `seed ${seed}`);
    }
    await page.setViewportSize({ width: 390, height: 844 });
    assert.deepEqual(await discs(page), levelsOf(expectedTable(madeUp(SEEDS.at(-1)))));
  });
});

test("without the second module the page says what is missing, and the answers can be saved", async () => {
  const files = new Map(await builtApp());
  for (const address of [...files.keys()].filter((address) => address.startsWith("/studio_bg"))) files.delete(address);
  const judge = (findings) =>
    assert.ok(findings.every((finding) => /studio_bg|status of 404/.test(finding)), findings.join("\n"));
  await withApp(async ({ page }) => {
    const file = madeUp(SEEDS[0]);
    await openFile(page, file);
    await visit(page, `#/assessments/${assessmentId(page)}/results`, "Your results");
    await page.getByRole("alert").getByText(/could not be shown.*Your answers are safe.*Reload.*“Save file”/).waitFor();
    assert.equal(await levelTable(page).count(), 0);
    await page.getByRole("button", { name: "Save as CSV" }).click();
    await page.getByRole("alert").getByText("The CSV file could not be made.").waitFor();
    const { bytes } = await download(page, () => page.getByRole("button", { name: "Save file" }).click());
    assert.deepEqual(JSON.parse(bytes).answers, file.answers);
    await visit(page, "#/assessments/example/results", "Your results");
    const words = page.getByRole("alert").getByText("Your results could not be shown");
    assert.doesNotMatch(await words.textContent(), /Save file/, "the example is not for taking away");
  }, { files, judge });
});

test("while the second module is on its way the page says so", async () => {
  // Runs before the app: one that starts on the results page is not idle until `goOn` is called.
  const before = () => {
    if (location.hash.endsWith("/results")) globalThis.requestIdleCallback = (idle) => (globalThis.goOn = idle);
  };
  await withApp(async ({ page, reload }) => {
    await visit(page, "#/assessments/example/results", "Your results");
    const reloaded = reload();
    await page.getByText("Your results are on their way…").waitFor();
    assert.equal(await levelTable(page).count(), 0);
    await page.evaluate(() => goOn());
    await reloaded;
    await levelTable(page).waitFor();
    assert.equal(await page.getByText("on their way").count(), 0);
  }, { before });
});

test("a picture that cannot be made is said, and focus stays on its button", async () => {
  const before = () => {
    HTMLCanvasElement.prototype.toBlob = () => {
      throw new DOMException("planted", "SecurityError");
    };
  };
  await withApp(async ({ page }) => {
    await visit(page, "#/assessments/example/results", "Your results");
    const save = page.getByRole("button", { name: /PNG.*profile/ });
    await save.press("Enter");
    await page.getByRole("alert").getByText("The picture could not be made.").waitFor();
    assert.equal(await save.evaluate((button) => button === document.activeElement), true);
  }, { before });
});

test("the sentence comes first and names the ends", async () => {
  const levels = Object.fromEntries(statements.map(({ id }) => [id, { level: id.startsWith("A4") ? 2 : id.startsWith("F1") ? 4 : 3 }]));
  await withApp(async ({ page }) => {
    await openFile(page, assessmentFile({ answers: levels }));
    await visitResults(page);
    const words = (await page.getByRole("main").innerText()).replace(/\s+/g, " ");
    assert.match(words, /Typically Building; from Starting in Greener AHP to Embedded in Leadership/);
    assert.ok(words.indexOf("Typically") < words.indexOf("Level by domain"));
    assert.doesNotMatch(words, /%/);
  });
});

test("a chart changes with an answer", async () => {
  await withApp(async ({ page }) => {
    const file = assessmentFile({ answers: answersOf([3]) });
    await openFile(page, file);
    await visitResults(page);
    assert.deepEqual(await discs(page), pack.domains.map(() => "3"));
    for (const { id, title } of pack.domains[4].statements) {
      await visitStatement(page, { id, title });
      await save(page, () => answer(page, 5));
    }
    await visitResults(page);
    assert.deepEqual(await discs(page), pack.domains.map((_, index) => (index === 4 ? "5" : "3")));
    const changed = (await readLevelTable(page))[4];
    assert.equal(changed.level, LEVELS[4]);
  });
});

test("a domain that one statement holds back names it, with a way to it", async () => {
  const [domain] = pack.domains;
  const answers = { ...answersOf([4]), [domain.statements[2].id]: { level: 1 } };
  await withApp(async ({ page }) => {
    await openFile(page, assessmentFile({ answers }));
    await visitResults(page);
    const points = page.getByRole("listitem").filter({ hasText: domain.statements[2].title }).first();
    await points.getByRole("link").click();
    await page.waitForURL(new RegExp(`/statements/${domain.statements[2].id}$`));
  });
});

test("a quick start says so wherever its results stand", async () => {
  const answers = answersOf([4], headlines);
  await withApp(async ({ page }) => {
    await openFile(page, assessmentFile({ form: "quick", answers }));
    await visitResults(page);
    await page.getByText("Quick start: Embedded in every domain.").waitFor();
    assert.deepEqual((await readLevelTable(page)).map(({ answered }) => answered), pack.domains.map(() => "1 of 1"));
  });
});

test("each chart can be saved as a drawing and as a picture", async () => {
  await withApp(async ({ page, context }) => {
    await openFile(page, assessmentFile({ answers: answersOf([3, 4, "dontKnow", 2, 5]) }));
    await visitResults(page);
    const drawings = [];
    for (const chart of ["profile", "shape", "statements"]) {
      const press = (kind) => () => page.getByRole("button", { name: new RegExp(`${kind}.*${chart}`) }).click();
      const svg = await download(page, press("SVG"));
      assert.match(svg.name, /^[a-z0-9-]+\.svg$/);
      drawings.push(svg.bytes.toString());

      const png = await download(page, press("PNG"));
      assert.match(png.name, /^[a-z0-9-]+\.png$/);
      assert.equal(png.bytes.subarray(0, 8).toString("latin1"), "\x89PNG\r\n\x1a\n");
      assert.deepEqual([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)], [1920, 1080], chart);
      assert.ok(png.bytes.length > 20_000, `${chart} is nearly empty: ${png.bytes.length} bytes`);
    }
    // The app's own policy lets nobody parse markup, so an empty page does it.
    const reader = await context.newPage();
    for (const drawing of drawings) {
      const { problem, title, words, strange } = await reader.evaluate(readSvg, drawing);
      assert.equal(problem, null);
      assert.ok(title.length > 10, title);
      assert.ok(pack.domains.every(({ short }) => words.includes(short.replaceAll(" ", ""))), words);
      assert.deepEqual(strange, []);
    }
  });
});

test("a picture is dark where that is asked for, and as light as ever where it is not", async () => {
  await withApp(async ({ page, context }) => {
    await openFile(page, assessmentFile({ answers: answersOf([3, 4, "dontKnow", 2, 5]) }));
    await visitResults(page);
    const asked = page.getByRole("checkbox", { name: "Dark background of the profile", exact: true });
    const corner = async (chart) => {
      const png = await download(page, () => page.getByRole("button", { name: new RegExp(`PNG.*${chart}`) }).click());
      // The app's own policy lets no address of data be a picture, so an empty page looks at it.
      const reader = await context.newPage();
      const found = await reader.evaluate(readCorner, png.bytes.toString("base64"));
      await reader.close();
      return found;
    };
    assert.deepEqual(await corner("profile"), [255, 255, 255, 255]);
    await asked.check();
    assert.deepEqual(await corner("profile"), [10, 22, 38, 255]);
    assert.deepEqual(await corner("shape"), [255, 255, 255, 255], "each has a box of its own");
    assert.ok(await asked.isChecked(), "it stays ticked");
    const svg = await download(page, () => page.getByRole("button", { name: /SVG.*profile/ }).click());
    assert.match(svg.bytes.toString(), /<rect width="19200" height="10800" fill="#0A1626"\/>/);
  });
});

/** Runs in the page: the colour of the first pixel of a picture. */
const readCorner = async (base64) => {
  const image = new Image();
  image.src = `data:image/png;base64,${base64}`;
  await image.decode();
  const drawn = new OffscreenCanvas(1, 1).getContext("2d");
  drawn.drawImage(image, 0, 0);
  return [...drawn.getImageData(0, 0, 1, 1).data];
};

/** Runs in the page: what a drawing holds, and anything in it that would reach outside. */
const readSvg = (text) => {
  const drawing = new DOMParser().parseFromString(text, "image/svg+xml");
  const strange = [...drawing.querySelectorAll("script, foreignObject, image, use, [href], [style*=url], [onload]")];
  return {
    problem: drawing.querySelector("parsererror")?.textContent ?? null,
    title: drawing.querySelector("svg > title")?.textContent ?? "",
    // A label may stand on two lines.
    words: [...drawing.querySelectorAll("text")].map((one) => one.textContent.replaceAll(" ", "")).join(""),
    strange: strange.map((one) => one.outerHTML.slice(0, 80)),
  };
};
