// How one text differs from another, line by line.

/** The lines that are gone, with -, and those that are new, with +, each under the line before. */
export const differences = (before, after) => {
  const [old, now] = [before, after].map((text) => text.split("\n"));
  const common = longestCommon(old, now);
  const lines = [];
  let [at, to] = [0, 0];
  while (at < old.length || to < now.length) {
    if (at < old.length && old[at] === now[to]) {
      [at, to] = [at + 1, to + 1];
      continue;
    }
    if (lines.at(-1)?.after !== to + at && at > 0) lines.push({ text: `  ${old[at - 1]}` });
    const isGone = to === now.length || (at < old.length && common[at + 1][to] >= common[at][to + 1]);
    const text = isGone ? `- ${old[at++]}` : `+ ${now[to++]}`;
    lines.push({ text, after: to + at });
  }
  return lines.map(({ text }) => text).join("\n");
};

/** For each place in one list and in the other, how many lines the rest of the two have in common. */
const longestCommon = (old, now) => {
  const common = Array.from({ length: old.length + 1 }, () => new Array(now.length + 1).fill(0));
  for (let at = old.length - 1; at >= 0; at -= 1) {
    for (let to = now.length - 1; to >= 0; to -= 1) {
      common[at][to] = old[at] === now[to] ? common[at + 1][to + 1] + 1 : Math.max(common[at + 1][to], common[at][to + 1]);
    }
  }
  return common;
};
