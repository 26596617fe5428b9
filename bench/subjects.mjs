// What is compared, in the words that people see. Names are regular expressions, because they go
// into the page as text.

import { readFileSync } from "node:fs";

const { devDependencies } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));

export const FLOOR = "floor";
export const SURVEYJS = `SurveyJS ${devDependencies["survey-core"]}`;
export const JSPDF = `jsPDF ${devDependencies.jspdf}`;
export const APP = "this build";

export const SUBJECTS = [
  { name: FLOOR, folder: "floor", path: [], next: "^Continue$", finish: "^See results$", charts: 1 },
  { name: SURVEYJS, folder: "surveyjs", path: [], next: "^Next$", finish: "^Complete$", charts: 1 },
  {
    name: APP,
    folder: "app",
    // What a person presses from the start page to the first question.
    path: ["^Start a new assessment$", "^Full assessment$", "^Start$"],
    // The second is on the page on which a domain's answers are checked.
    next: "^Continue( to .*)?$",
    finish: "^See results$",
    // The profile for three widths and the shape for two.
    charts: 5,
    started: '[data-startup="complete"]',
  },
];
