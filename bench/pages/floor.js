// The floor: what the same work costs with nothing but the browser. One statement a view, an answer
// kept as soon as it is given, results with a chart.

import questions from "questions";
import { openKept } from "./kept.js";
import { results } from "./results.js";

const LEVELS = ["Not yet", "Starting", "Building", "Embedded", "Leading"];
const main = document.querySelector("main");
const { answers, keep } = await openKept();

const element = (tag, properties, ...children) => {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
};

const answered = () => Object.keys(answers).length;

const progressBar = () => {
  const bar = element("progress", { max: questions.length, ariaLabel: "Answered so far" });
  const words = element("p", {});
  const update = () => {
    bar.value = answered();
    words.textContent = `${answered()} of ${questions.length} answered`;
  };
  update();
  return { parts: [bar, words], update };
};

const choice = (question, level, onchange) => {
  const id = `level-${level}`;
  const hint = element("p", { id: `${id}-hint` }, question.levels[level - 1]);
  const state = { checked: answers[question.id] === level, ariaDescribedByElements: [hint] };
  return element(
    "div",
    { className: "choice" },
    element("input", { type: "radio", name: question.id, id, ...state, onchange }),
    element("label", { htmlFor: id }, `${level} ${LEVELS[level - 1]}`),
    hint,
  );
};

const show = (position) => {
  const question = questions[position];
  const isLast = position === questions.length - 1;
  const progress = progressBar();
  const choose = (level) => () => {
    answers[question.id] = level;
    progress.update();
    keep(answers);
  };
  const heading = element("h1", { tabIndex: -1 }, question.title);
  const onward = isLast ? () => main.replaceChildren(...results(questions, answers)) : () => goTo(position + 1);
  main.replaceChildren(
    element("p", {}, `${question.domain} · statement ${position + 1} of ${questions.length}`),
    ...progress.parts,
    element(
      "fieldset",
      {},
      element("legend", {}, heading),
      element("p", {}, question.stem),
      ...LEVELS.map((_, index) => choice(question, index + 1, choose(index + 1))),
    ),
    element("button", { type: "button", onclick: onward }, isLast ? "See results" : "Continue"),
    element("button", { type: "button", disabled: position === 0, onclick: () => goTo(position - 1) }, "Back"),
  );
  return heading;
};

// As the app does, for those who cannot see that the page has changed.
const goTo = (position) => show(position).focus();

show(0);
