// A room of two hundred, and the meeting chat into which all of them have written.

import { responseCode } from "./codes.mjs";
import { random, statements } from "./pack.mjs";

export const CROWD = 200;
const CHAT = 300_000; // bytes

/** What two hundred people answer to so many statements, each by its number in a code. */
export const crowdAnswers = (count = statements.length) => {
  const next = random(CROWD);
  const one = () => Array.from({ length: count }, () => 1 + Math.floor(next() * 7));
  return Array.from({ length: CROWD }, one);
};

/** A chat with the codes of all, as long as one in which people have talked as well. */
export const crowdChat = (workshop, all) => {
  const talk = statements.map(({ stem }) => stem).join(" ");
  const messages = all.map((answers, person) => {
    const said = `[14:${10 + (person % 50)}] Guest ${person}\nHere is mine: ${responseCode({ ...workshop, person, answers })}\n`;
    const left = CHAT / all.length - said.length - 1;
    return `${said}${talk.repeat(1 + left / talk.length).slice(0, left)}\n`;
  });
  return messages.join("");
};
