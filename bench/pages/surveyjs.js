// SurveyJS as its documentation has it, one question a page, with the answers kept as on the floor.
// survey-core and survey-js-ui are under the MIT licence; nothing of them is in the app.

import { Model } from "survey-core";
import "survey-core/survey-core.fontless.min.css";
import "survey-js-ui";
import questions from "questions";
import { openKept } from "./kept.js";
import { results } from "./results.js";

const LEVELS = ["Not yet", "Starting", "Building", "Embedded", "Leading"];

const page = ({ id, title, stem, levels }) => ({
  elements: [
    {
      type: "radiogroup",
      name: id,
      title,
      description: stem,
      // It has no second line for an answer.
      choices: levels.map((words, index) => ({ value: index + 1, text: `${index + 1} ${LEVELS[index]}. ${words}` })),
    },
  ],
});

const { answers, keep } = await openKept();
const survey = new Model({
  // Of answers, as in the app: a dot for each of 55 pages costs more.
  showProgressBar: true,
  progressBarType: "questions",
  showCompletePage: false,
  pages: questions.map(page),
});
survey.data = answers;
survey.onValueChanged.add(() => keep(survey.data));
survey.onComplete.add(() => document.querySelector("#results").append(...results(questions, survey.data)));
survey.render(document.querySelector("#survey"));
