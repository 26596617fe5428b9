// What a screen is looked at in: each is the page as somebody has it.

import { devTools } from "./devtools.mjs";

const PLAIN = { media: {}, width: 1280, height: 800, scale: 1, spaced: false };

export const GUISES = {
  light: PLAIN,
  dark: { ...PLAIN, media: { colorScheme: "dark" } },
  "forced colours": { ...PLAIN, media: { forcedColors: "active" } },
  "less motion": { ...PLAIN, media: { reducedMotion: "reduce" } },
  "320 px": { ...PLAIN, width: 320 },
  // Of a window of 1280 by 1024: a low, wide screen on which little may stay in place.
  "400 % zoom": { ...PLAIN, width: 320, height: 256, scale: 4 },
  "text spacing": { ...PLAIN, spaced: true },
  "text spacing at 320 px": { ...PLAIN, width: 320, spaced: true },
};

const MEDIA = { colorScheme: "light", forcedColors: "none", reducedMotion: "no-preference" };

/** The least that a page must bear (WCAG 1.4.12), as a reader's own stylesheet says it. */
const SPACING = `
  * { letter-spacing: 0.12em !important; line-height: 1.5 !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }
`;

/** Shows the page in a guise until the next one. */
export const wear = async (page, { media, width, height, scale, spaced }) => {
  await page.emulateMedia({ ...MEDIA, ...media });
  await resize(page, { width, height, scale });
  await page.evaluate(adoptStyles, spaced ? SPACING : "");
};

export const undress = (page) => wear(page, PLAIN);

/** Playwright sets the scale of a whole browser alone, so this goes past it. */
const resize = async (page, { width, height, scale }) => {
  const metrics = { width, height, deviceScaleFactor: scale, mobile: false };
  await (await devTools(page)).send("Emulation.setDeviceMetricsOverride", metrics);
};

/** Runs in the page. The app's policy forbids style elements and attributes, but not this. */
const adoptStyles = (styles) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets = styles ? [sheet] : [];
};
