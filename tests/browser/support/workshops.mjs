// Workshops as the browser keeps them, at any point of their way.

import { put } from "./damage.mjs";
import { headlines, pack } from "./pack.mjs";
import { button, heading } from "./steps.mjs";

export const ADDRESS = "https://example.nhs.uk/ahp/";

/** A workshop on the quick start in which something has happened. */
export const workshopFile = ({ number = 1, happened = [], ...fields } = {}) => ({
  format: "ahp-maturity/workshop", formatVersion: 1,
  id: `6f1c2b1e-5d0a-4c3e-9a57-${String(number).padStart(12, "0")}`,
  tag: "7K2M", asked: "quick", fewest: 5,
  pack: { id: pack.id, version: pack.version }, team: "Riverbank", on: "2026-12-01",
  happened, ...fields,
});

/** Sheets of paper, one a level: the statements on which people differ are at it, the others at 3. */
export const sheets = (levels, { differ = (at) => at % 2, asked = headlines } = {}) =>
  levels.map((level) => ({
    what: "sheetTyped", role: "registered",
    votes: asked.map(({ id }, at) => (level ? { statement: id, level: differ(at) ? level : 3 } : { statement: id, dontKnow: true })),
  }));

/** Six people who differ on every second statement, and a seventh who does not know. */
export const SEVEN = sheets([1, 1, 2, 4, 5, 5, undefined]);
export const REVEALED = { what: "revealed" };

export const placeOf = ({ id }, rest = "") => `#/workshops/${id}${rest}`;

/** Keeps workshops in the browser of a page, with what the big screen shows of each. */
export const keepWorkshops = async (page, workshops) => {
  await put(page, "workshops", "address", ADDRESS);
  for (const { scene, ...workshop } of workshops) {
    await put(page, "workshops", `workshop/${workshop.id}`, JSON.stringify(workshop));
    if (scene) await put(page, "workshops", `scene/${workshop.id}`, scene);
  }
};

/** Opens the page of who leads a workshop that was kept here before. */
export const openRoom = async ({ page, open, reload }, workshop) => {
  await open(placeOf(workshop));
  await keepWorkshops(page, [workshop]);
  await reload();
  await heading(page, workshop.team).waitFor();
};

/** The pack and the tag of the workshop to which a link invites. */
export const invited = (link) => {
  const [, pack, tag] = link.match(/#\/respond\/([^/]+)\/([^/]+)\/\d+\/\w+$/);
  return { pack, tag };
};

/** How long it takes until the big screen changes after a press on the laptop (ms). */
export const delayOfScreen = async (laptop, screen, name) => {
  await screen.evaluate(() => {
    globalThis.changed = new Promise((resolve) => {
      const tell = () => resolve(performance.timeOrigin + performance.now());
      new MutationObserver(tell).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    });
  });
  const pressed = await button(laptop, name).evaluate((element) => {
    const now = performance.timeOrigin + performance.now();
    element.click();
    return now;
  });
  return (await screen.evaluate(() => globalThis.changed)) - pressed;
};
