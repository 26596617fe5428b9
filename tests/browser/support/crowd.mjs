// A room of two hundred, and the meeting chat into which all of them have written.

import { responseCode } from "./codes.mjs";
import { random, statements } from "./pack.mjs";

export const CROWD = 200;
export const CHAT = 300_000; // bytes

/** The codes of two hundred people for a round, each with an answer to every statement. */
export const crowdCodes = ({ pack, tag, round = 1 }) => {
  const next = random(round);
  const answers = () => statements.map(() => 1 + Math.floor(next() * 7));
  return Array.from({ length: CROWD }, (_, person) => responseCode({ pack, tag, round, person, answers: answers() }));
};

/** A chat with all of these codes, as long as one in which people have talked as well. */
export const crowdChat = (codes) => {
  const talk = statements.map(({ stem }) => stem).join(" ");
  const messages = codes.map((code, at) => {
    const said = `[14:${10 + (at % 50)}] Guest ${at}\nHere is mine: ${code}\n`;
    const length = Math.floor(CHAT / codes.length) - said.length;
    return said + talk.repeat(1 + length / talk.length).slice(0, length - 1) + "\n";
  });
  return messages.join("");
};
