// The questionnaire as the tests know it: read from the file that its authors edit, without the
// app's own reader. Reads only what the tests use, and only TOML as that file is written.

import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";

const read = (name) => readPack(readFileSync(new URL(`../../../packs/${name}.toml`, import.meta.url), "utf8"));

/** A pack as its authors write it, in TOML. */
export const readPack = (text) => {
  const pack = { domains: [], resources: [] };
  let target = pack;
  let list;
  for (const line of text.split("\n")) {
    const [, key, value] = line.match(/^(\w+) = (.*)$/) ?? [];
    if (line === "[[domain]]") {
      target = { statements: [] };
      pack.domains.push(target);
    } else if (line === "[[domain.statement]]") {
      target = {};
      pack.domains.at(-1).statements.push(target);
    } else if (line === "[domain.statement.easy]") {
      target = target.easy = {};
    } else if (line === "[[term]]") {
      target = {};
    } else if (line === "[easy]") {
      target = pack.easy = {};
    } else if (line === "[[resource]]") {
      target = {};
      pack.resources.push(target);
    } else if (value === "[") list = target[key] = [];
    else if (line === "]") list = undefined;
    else if (list) list.push(JSON.parse(line.trim().replace(/,$/, "")));
    else if (key) target[key] = JSON.parse(value);
  }
  return pack;
};

export const pack = { ...read("provider"), resources: read("shared").resources };
export const statements = pack.domains.flatMap((domain) => domain.statements);
export const headlines = statements.filter((statement) => statement.headline);

export const LEVELS = ["1 Not yet", "2 Starting", "3 Building", "4 Embedded", "5 Leading"];
export const DONT_KNOW = "Don't know";
export const NOT_APPLICABLE = "Not applicable to us";

/** An assessment file that answers the pack. */
export const assessmentFile = (fields = {}) => ({
  format: "ahp-maturity/assessment",
  formatVersion: 1,
  id: randomUUID(),
  form: "full",
  pack: { id: pack.id, version: pack.version },
  team: { name: "Harbour rehab team", organisation: "", scope: "team", setting: "", professions: [] },
  startedOn: "2026-11-02",
  updatedAt: "2026-11-22T10:00:00Z",
  answers: {},
  ...fields,
});

/** Answers for statements in their order: a level, "dontKnow", "notApplicable" or nothing. */
export const answersOf = (codes, to = statements) =>
  Object.fromEntries(
    to.flatMap(({ id }, index) => {
      const code = codes[index % codes.length];
      if (code === undefined) return [];
      if (code === "dontKnow") return [[id, { dontKnow: true }]];
      return [[id, code === "notApplicable" ? { notApplicable: "" } : { level: code }]];
    }),
  );

/** The same numbers between 0 and 1 for the same seed (mulberry32, by Tommy Ettinger). */
export const random = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};
