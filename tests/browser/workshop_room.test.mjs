// A whole workshop: one who leads it and eight who answer, each on a device of their own, with two
// rounds, a big screen, and a browser that is killed in the middle. Nothing goes from one device to
// another but the codes that people hand over.

import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { withApp } from "./support/app.mjs";
import { cameraOf, photographed, seeing } from "./support/camera.mjs";
import { expectedTable } from "./support/method.mjs";
import { LEVELS, DONT_KNOW, NOT_APPLICABLE, assessmentFile, headlines } from "./support/pack.mjs";
import { button, download, heading, radio, readLevelTable } from "./support/steps.mjs";
import { stored } from "./support/stored.mjs";
import { PHONE } from "./support/touch.mjs";
import { ADDRESS } from "./support/workshops.mjs";

const TEAM = "Riverbank therapy team";
const PEOPLE = 8;

/**
 * What the eight say in round 1, a line a statement: a level each, `?` for don't know, `n` for not
 * applicable, `-` for nothing. Beside it, worked out by hand, is the level in the middle: that which
 * the first half have chosen or a lower one, of those who chose any.
 */
const ROUND_1 = [
  ["11124555", 2],
  ["22224444", 2],
  ["33333333", 3],
  ["44445555", 4],
  ["1233333?", 3],
  ["55555554", 5],
  ["2222333n", 2],
  ["44444443", 4],
  ["33332222", 2],
  ["5555----", 5],
  ["1111111?", 1],
];
/** In round 2 they answer what they have talked about. The first has another mind on the second. */
const ROUND_2 = [
  ["11124555", 2],
  ["42224444", 4],
];
const ANSWERS = { "?": DONT_KNOW, n: NOT_APPLICABLE };

const code = (page) => page.getByLabel("Your response code", { exact: true });
const answered = (page, words) => page.getByText(words).waitFor();
const kept = (page) => page.locator('.ms-saved__words[data-state="saved"]').waitFor();
const rows = (page, name) => page.getByRole("table", { name, exact: true }).locator("tbody tr");

/** What a person says, statement by statement. */
const of = (person, round) => round.map(([signs]) => signs[person]);

/** Answers what the phone shows, one question after the other, as far as there are signs. */
const give = async (phone, signs) => {
  for (const [at, sign] of signs.entries()) {
    await heading(phone, headlines[at].title).waitFor();
    if (sign !== "-") await radio(phone, ANSWERS[sign] ?? LEVELS[sign - 1]).check();
    await button(phone, "Next").tap();
  }
};

const makeCode = async (phone, ...presses) => {
  for (const name of [...presses, "Make my code"]) await button(phone, name).tap();
  await heading(phone, "Hand over your answers").waitFor();
  return code(phone).inputValue();
};

/** Another mind on the third statement, after the code is made. */
const changeMind = async (phone, level) => {
  await button(phone, "Change my answers").tap();
  await button(phone, `Change your answer to ${headlines[2].title}`).tap();
  await radio(phone, LEVELS[level - 1]).check();
  return makeCode(phone, /^(Go to the end|Back to your answers)$/);
};

/** A meeting chat with the codes of three people, as programs and people spoil them. */
const chatOf = ([first, second, third]) => [
  "[14:01] Priya Nair (Organiser)",
  "Thanks all. Please send me your code when you are ready :-)",
  "[14:02] Ada Lovelace (Guest)",
  `here it is ${first.toLowerCase()}, hope that helps`,
  "[14:02] Priya Nair (Organiser)",
  `> ${second.slice(0, 17)}`,
  `> ${second.slice(17).replaceAll("-", "\u2011")}`,
  "got yours, Grace \u{1F44D} ",
  "[14:03] Hopper, Grace",
  `<p>mine: <b>${third.slice(0, 12)}</b>${third.slice(12)}</p> ref ABC-12345, room 4.12`,
].join("\n");
const NAMES = /Priya|Ada|Grace|Hopper/;

const paste = async (page, text, said) => {
  await page.getByLabel("Paste response codes or a whole chat", { exact: true }).fill(text);
  await button(page, "Add codes").click();
  await answered(page, said);
};

/** The small file that a phone saves. */
const fileOf = async (phone) => {
  const { name, bytes } = await download(phone, () => button(phone, "Save it as a small file").tap());
  return { name, mimeType: "text/plain", buffer: bytes };
};

/** Shows a slide on the big screen, and waits until it is to be seen there. */
const show = async (page, screen, slide, title) => {
  await button(page, slide).click();
  await screen.getByRole("heading", { level: 1 }).filter({ hasText: title }).waitFor();
};

const agree = async (page, { title }, level, reason) => {
  const talk = page.getByRole("heading", { level: 3, name: title, exact: true });
  if (!(await talk.isVisible())) await button(page, title).click();
  await talk.waitFor();
  if (level) await page.getByRole("radio", { name: LEVELS[level - 1] }).check();
  if (reason) await page.getByLabel("Why", { exact: true }).fill(reason);
  await button(page, "Record agreed level").click();
  await answered(page, /^Agreed: /);
};

/** Holds phones up to the camera of the laptop, one after another. */
const holdUp = async (page, phones, film) => {
  const pictures = await Promise.all(phones.map((phone) => phone.getByRole("img", { name: /response code/ }).screenshot()));
  await cameraOf(page, pictures, film);
  await button(page, "Use the camera").click();
  await answered(page, `${phones.length} codes added with the camera`);
  await button(page, "Stop the camera").click();
};

test("a facilitator and eight people go from the invitation to a result that opens as an assessment", async () => {
  const folder = await mkdtemp(join(tmpdir(), "ahp-maturity-room-"));
  const film = join(folder, "phones.mjpeg");
  const journey = async (app) => {
    let { page } = app;
    await app.open("#/workshops");
    await button(page, "Start a workshop").click();
    await page.getByLabel("Name of the team").fill(TEAM);
    await page.getByLabel("Web address of this page").fill(ADDRESS);
    const place = new URL(page.url()).hash;

    // The picture on the big screen is the way in.
    let screen = await app.opened(() => button(page, "Open projector window").click());
    const linkOf = async () => {
      await show(page, screen, "Join", "Join on your own phone");
      return (await photographed(screen, screen.getByRole("img"))).replace(ADDRESS, "");
    };
    const link = await linkOf();
    const phones = [];
    for (let person = 0; person < PEOPLE; person += 1) phones.push(await app.guest(PHONE));
    const codes = await Promise.all(phones.map(async (phone, person) => {
      await app.open(link, phone);
      await give(phone, of(person, ROUND_1));
      return makeCode(phone, "Next");
    }));
    assert.equal(new Set(codes).size, PEOPLE);

    await show(page, screen, "Progress", "0 have answered so far");
    await paste(page, chatOf(codes), "3 codes found: 3 added.");
    await page.getByLabel("Codes from files").setInputFiles([await fileOf(phones[3]), await fileOf(phones[4])]);
    await answered(page, "2 codes found: 2 added.");
    await holdUp(page, phones.slice(5), film);
    await answered(page, "8 people have answered in round 1: 8 by code.");
    await show(page, screen, "Progress", "8 people have answered");
    assert.doesNotMatch(await page.locator("main").innerText(), NAMES);
    await kept(page);
    assert.doesNotMatch((await stored(page)).join("\n"), NAMES);

    await button(page, "Reveal").click();
    const differ = `You differ most on ${headlines[0].title} and ${headlines[1].title}`;
    await page.getByRole("heading", { level: 2, name: differ }).waitFor();
    const numbers = (title) => page.getByRole("table", { name: `How you answered: ${title}` }).locator("td").allInnerTexts();
    assert.deepEqual(await numbers(headlines[0].title), ["3", "1", "0", "1", "3"]);
    await show(page, screen, "Discussion list", differ);
    const listed = await screen.getByRole("listitem").allInnerTexts();
    assert.equal(listed.length, 5);
    assert.match(listed[0], new RegExp(`^${headlines[0].title}\\s+far apart$`));
    await screen.close();
    screen = await app.opened(() => button(page, "Open projector window").click());
    await screen.getByRole("heading", { level: 1, name: differ }).waitFor();

    await agree(page, headlines[0], 3, "The plan is used every week");
    await show(page, screen, "Show this statement", headlines[0].title);
    assert.deepEqual(await screen.getByRole("definition").allInnerTexts(), [LEVELS[1], LEVELS[2]]);

    // Too late for round 1, and too late at all.
    await page.getByText("Codes for the next round").click();
    await paste(page, await changeMind(phones[7], 5), "1 code found: 1 held for the next round.");
    await button(page, "Start next round").click();
    await paste(page, await changeMind(phones[6], 5), "1 code found: 1 for another round.");
    await answered(page, "1 person has answered in round 2: 1 by code.");

    const next = await linkOf();
    assert.equal(next, link.replace("/1/quick", "/2/quick"));
    const second = await Promise.all(phones.map(async (phone, person) => {
      await app.open(next, phone);
      await give(phone, of(person, ROUND_2));
      return makeCode(phone, "Go to the end");
    }));
    await paste(page, second.slice(0, 4).join("\n"), "4 codes found: 4 added.");
    await kept(page);
    page = await app.killAndRelaunch(place);
    await answered(page, "5 people have answered in round 2: 5 by code.");
    assert.equal(await rows(page, "Codes found").count(), PEOPLE + 2 + 4);
    await paste(page, second.slice(4).join("\n"), "4 codes found: 3 added and 1 in the place of an earlier one.");
    screen = await app.opened(() => button(page, "Open projector window").click());
    await screen.getByRole("heading", { level: 1 }).filter({ hasText: "Join on your own phone" }).waitFor();
    await show(page, screen, "Progress", "8 people have answered");
    await app.reload(screen);
    await screen.getByRole("heading", { level: 1 }).filter({ hasText: "8 people have answered" }).waitFor();

    await button(page, "Reveal").click();
    await page.getByRole("heading", { name: "What has moved since the round before" }).waitFor();
    // One changed answer would be known from two sets of numbers, so this round has none for it.
    const moved = `${headlines[1].title}: From Starting, far apart, to Embedded, mixed views.`;
    assert.deepEqual(await page.locator(".ms-moved li").allInnerTexts(), [moved]);
    await agree(page, headlines[1], undefined, "Grace changed our minds");
    await button(page, "Show all").click();
    for (const statement of headlines.slice(2)) await agree(page, statement);
    await answered(page, "You have agreed on every statement.");
    await show(page, screen, "Profile", /./);
    assert.equal(await screen.getByRole("row").count(), 1 + headlines.length);

    await page.getByLabel("What we will do", { exact: true }).fill("Ask ten people who use our service");
    await page.getByLabel("Who leads", { exact: true }).fill("Therapy lead");
    await button(page, "Add action").click();
    await show(page, screen, "What next", "What we do next");
    await button(page, "Keep the result as an assessment").click();
    await kept(page);

    // From here on it is an assessment like any other.
    const levels = [3, 4, ...ROUND_1.slice(2).map(([, middle]) => middle)];
    const answers = Object.fromEntries(headlines.map(({ id }, at) => [id, { level: levels[at] }]));
    await app.reloaded(() => page.getByRole("link", { name: "See the results" }).click());
    await heading(page, "Your results").waitFor();
    assert.deepEqual(await readLevelTable(page), expectedTable(assessmentFile({ form: "quick", answers })));
    const assessment = new URL(page.url()).hash.replace(/\/results$/, "");
    await app.open(`${assessment}/report`);
    await page.getByRole("heading", { name: "How the room came to it" }).waitFor();
    const agreed = rows(page, "What was agreed, and why");
    const why = { 0: "The plan is used every week", 1: "Grace changed our minds" };
    assert.deepEqual(
      (await agreed.allInnerTexts()).map((row) => row.split("\t").map((cell) => cell.trim())),
      headlines.map(({ title }, at) => [title, LEVELS[levels[at] - 1], at ? "2" : "1", why[at] ?? ""]),
    );
    assert.equal(await page.getByText("5 to 9 people rated each alone").count(), 2);
  };
  await withApp(journey, { flags: seeing(film) }).finally(() => rm(folder, { recursive: true }));
});
