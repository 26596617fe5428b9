// Response codes as docs/response-code.md describes them, written apart from the app.

import { createHash } from "node:crypto";

const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * The code of one person. `pack` is `<id>@<version>`, `tag` as it is shown, and `answers` has for
 * each statement of the pack 0 for none, 1 to 5 for a level, 6 for don't know, 7 for not applicable.
 */
export const responseCode = ({ pack, tag, round = 1, role = 0, person, answers }) => {
  const fingerprint = createHash("sha256").update(pack).digest().readUInt16BE();
  const workshop = [...tag].reduce((number, letter) => number * 32 + LETTERS.indexOf(letter), 0);
  const fields = [[1, 4], [fingerprint, 16], [workshop, 20], [round, 4], [role, 3], [person, 24], ...answers.map((answer) => [answer, 3])];
  let bits = fields.map(([number, width]) => number.toString(2).padStart(width, "0")).join("");
  while ((bits.length + 24) % 5 !== 0) bits += "0";
  bits += crc24(bits).toString(2).padStart(24, "0");
  const letters = bits.match(/.{5}/g).map((five) => LETTERS[Number.parseInt(five, 2)]);
  return ["AHP", ...letters.join("").match(/.{1,5}/g)].join("-");
};

/** CRC-24/OPENPGP over bits, with zeros on the right up to whole bytes. */
const crc24 = (bits) => {
  let crc = 0xb704ce;
  for (const bit of bits.padEnd(Math.ceil(bits.length / 8) * 8, "0")) {
    const carry = (crc >> 23) ^ Number(bit);
    crc = (crc << 1) & 0xffffff;
    if (carry) crc ^= 0x864cfb;
  }
  return crc;
};

/** The number of the person whose code it is. */
export const personOf = (code) => {
  const letters = [...code.replace(/^AHP/, "").replaceAll("-", "")];
  const bits = letters.map((letter) => LETTERS.indexOf(letter).toString(2).padStart(5, "0")).join("");
  // After the format, the pack, the workshop, the round and the role.
  return Number.parseInt(bits.slice(47, 47 + 24), 2);
};
