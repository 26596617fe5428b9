// The results of the floor and of SurveyJS: the median level of each domain as a bar chart and a table.

const SVG = "http://www.w3.org/2000/svg";
const ROW = 30;
const NAMES = 240;
const LEVEL = 90;

const median = (levels) => [...levels].sort()[Math.floor((levels.length - 1) / 2)];

const byDomain = (questions, answers) =>
  Object.entries(Object.groupBy(questions, ({ domain }) => domain)).map(([domain, asked]) => ({
    domain,
    level: median(asked.map(({ id }) => answers[id]).filter(Boolean)) ?? 0,
  }));

const element = (space, tag, attributes, text = "") => {
  const made = document.createElementNS(space, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.textContent = text;
  return made;
};

const chart = (domains) => {
  const height = domains.length * ROW;
  const width = NAMES + 5 * LEVEL + ROW;
  const svg = element(SVG, "svg", { viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" });
  domains.forEach(({ domain, level }, index) => {
    const y = index * ROW;
    const bar = { x: NAMES, y: y + 4, width: level * LEVEL, height: ROW - 8, fill: "#0f2f57" };
    svg.append(
      element(SVG, "text", { x: 0, y: y + 20 }, domain),
      element(SVG, "rect", bar),
      element(SVG, "text", { x: NAMES + level * LEVEL + 8, y: y + 20 }, level),
    );
  });
  return svg;
};

const table = (domains) => {
  const made = document.createElement("table");
  made.createCaption().textContent = "Level by domain";
  for (const { domain, level } of domains) {
    const row = made.insertRow();
    row.insertCell().textContent = domain;
    row.insertCell().textContent = level;
  }
  return made;
};

/** What stands on the page of results. */
export const results = (questions, answers) => {
  const heading = document.createElement("h1");
  heading.textContent = "Your results";
  const domains = byDomain(questions, answers);
  return [heading, chart(domains), table(domains)];
};
