// The pack of the bench: eleven domains of five statements, made from the pack of the app.

import { readFileSync } from "node:fs";
import { readPack } from "../tests/browser/support/pack.mjs";

const SOURCE = new URL("../packs/provider.toml", import.meta.url);
const IN_A_DOMAIN = 5;

// The words of a statement in reverse order are as many bytes again: compression does not get them
// for nothing, as it would the same words a second time.
const reversed = (text) => text.split(" ").reverse().join(" ");

const another = (statement, id) => {
  const turned = Object.entries(statement).map(([key, value]) => {
    if (key === "title" || key === "stem") return [key, reversed(value)];
    return [key, ["levels", "evidence", "next"].includes(key) ? value.map(reversed) : value];
  });
  const { facet, ...rest } = { ...Object.fromEntries(turned), id, headline: false };
  return rest;
};

const grown = (domain) => {
  const missing = IN_A_DOMAIN - domain.statements.length;
  const more = domain.statements
    .slice(0, missing)
    .map((statement, index) => another(statement, `${domain.code}.${domain.statements.length + index + 1}`));
  return { ...domain, statements: [...domain.statements, ...more] };
};

/** The pack of the app with five statements in each domain. */
export const benchPack = () => {
  const pack = readPack(readFileSync(SOURCE, "utf8"));
  return { ...pack, domains: pack.domains.map(grown) };
};

const isTable = (value) => typeof value === "object" && !Array.isArray(value);

// What JSON writes for texts, numbers and lists of these is TOML too. Tables are left out: nobody
// answers in Easy Read here.
const fields = (table) =>
  Object.entries(table)
    .filter(([, value]) => !isTable(Array.isArray(value) ? value[0] : value))
    .map(([key, value]) => `${key} = ${JSON.stringify(value)}\n`)
    .join("");

/** The pack as its authors would write it. */
export const toToml = ({ domains, resources, ...pack }) =>
  [
    fields(pack),
    ...domains.flatMap((domain) => [
      `[[domain]]\n${fields(domain)}`,
      ...domain.statements.map((statement) => `[[domain.statement]]\n${fields(statement)}`),
    ]),
    ...resources.map((resource) => `[[resource]]\n${fields(resource)}`),
  ].join("\n");

/** What every page of the bench asks, in its order. */
export const questions = ({ domains }) =>
  domains.flatMap(({ short, statements }) =>
    statements.map(({ id, title, stem, levels }) => ({ domain: short, id, title, stem, levels })),
  );
