// The browser's own protocol, for what Playwright has no word for.

const sessions = new WeakMap();

/** The session of a page: one, so that what it sets stays set. */
export const devTools = async (page) => {
  if (!sessions.has(page)) sessions.set(page, await page.context().newCDPSession(page));
  return sessions.get(page);
};
