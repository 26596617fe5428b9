// What people do in the app, in the words that they see. No test of how it looks or is built.

import { LEVELS, headlines, pack, statements } from "./pack.mjs";

export const button = (page, name) => page.getByRole("button", { name, exact: typeof name === "string" });
export const heading = (page, name) => page.getByRole("heading", { level: 1, ...(name && { name, exact: typeof name === "string" }) });
export const radio = (page, name) => page.getByRole("radio", { name, exact: true });
export const status = (page) => page.getByRole("status");

/** The id of the assessment that the address names. */
export const assessmentId = (page) => page.url().match(/#\/assessments\/([^/]+)/)?.[1];

/** Goes to an address within the app, as a bookmark or a typed address does. */
export const visit = async (page, address, title) => {
  await page.evaluate((hash) => (location.hash = hash), address);
  await heading(page, title).waitFor();
};

export const visitStatement = (page, { id, title }) =>
  visit(page, `#/assessments/${assessmentId(page)}/statements/${id}`, title);

export const visitResults = async (page) => {
  await page.evaluate((hash) => (location.hash = hash), `#/assessments/${assessmentId(page)}/results`);
  await levelTable(page).waitFor();
};

/** From the start page to the first statement. */
export const start = async (page, form = "Full assessment") => {
  await button(page, "Start a new assessment").click();
  await button(page, form).click();
  await button(page, "Start").click();
  await heading(page, asked(form)[0].title).waitFor();
};

const asked = (form) => (form === "Quick start" ? headlines : statements);

/** Answers the statement that is shown, by level number, or by the answer's name. */
export const answer = (page, code) => radio(page, LEVELS[code - 1] ?? code).check();

/**
 * Answers statements from the one that is shown, in their order, with Continue after each and on
 * each page on which a domain's answers are checked. `codes` start over when they are used up.
 */
export const answerAll = async (page, codes, form = "Full assessment") => {
  for (const [index, statement] of asked(form).entries()) {
    await heading(page, statement.title).waitFor();
    await answer(page, codes[index % codes.length]);
    await button(page, "Continue").click();
    if (isLastOfDomain(statement, form)) await leaveCheckPage(page, statement);
  }
};

export const isLastOfDomain = ({ id }, form = "Full assessment") =>
  asked(form).findLast((one) => one.id.split(".")[0] === id.split(".")[0]).id === id;

/** The button that leads on from the page on which a domain's answers are checked. */
export const onwardName = ({ id }) => {
  const position = pack.domains.findIndex(({ code }) => code === id.split(".")[0]);
  const next = pack.domains[position + 1];
  return next ? `Continue to ${next.short}` : "See results";
};

const leaveCheckPage = async (page, statement) => {
  await heading(page, "Check your answers").waitFor();
  await button(page, onwardName(statement)).click();
};

/** Does something that changes the assessment and waits until that is on the disk. */
export const save = async (page, change) => {
  const before = await revision(page);
  await change();
  await saved(page, before + 1);
};

/** Waits until everything up to a revision is on the disk. */
export const saved = (page, since = 0) =>
  page.waitForFunction((since) => {
    const { state, revision } = document.querySelector("[role=status][data-state]")?.dataset ?? {};
    return state === "saved" && Number(revision) >= since;
  }, since);

export const revision = async (page) => Number((await status(page).getAttribute("data-revision")) ?? 0);

/** Chooses a file on the start page, or on the page of a file that could not be opened. */
export const chooseFile = (page, content, name = "assessment.json") => {
  const isText = typeof content === "string";
  const buffer = Buffer.isBuffer(content) ? content : Buffer.from(isText ? content : JSON.stringify(content));
  const input = page.getByLabel("Open a saved assessment");
  return input.setInputFiles({ name, mimeType: "application/json", buffer });
};

/** Opens a file from the start page and keeps what is in it. */
export const openFile = async (page, content) => {
  await visit(page, "#/", /./);
  await chooseFile(page, content);
  await button(page, "Use this assessment").click();
  await page.waitForURL(/#\/assessments\/[^/]+$/);
  await saved(page, 1);
};

/** What a press of a button downloads: its name and its bytes. */
export const download = async (page, press) => {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  const chunks = await (await download.createReadStream()).toArray();
  return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) };
};

export const levelTable = (page) => page.getByRole("table", { name: "Level by domain", exact: true });

/** The cells of the table "Level by domain" that others rely on, a row each. */
export const readLevelTable = async (page) => {
  await levelTable(page).waitFor();
  return levelTable(page).evaluate((table) => {
    const columns = [...table.tHead.rows[0].cells].map((cell) => cell.textContent.trim());
    const names = { level: "Level", range: "Range", answered: "Answered" };
    return [...table.tBodies[0].rows].map((row) => {
      const cell = (name) => row.cells[columns.indexOf(name)].textContent.trim();
      const cells = Object.entries(names).map(([key, name]) => [key, cell(name)]);
      return { domain: row.querySelector("th[scope=row]").textContent.trim(), ...Object.fromEntries(cells) };
    });
  });
};
