// Numbers of several runs as one, and as text.

/** The middle of some numbers; nothing if one of them was not measured. */
export const median = (numbers) => {
  if (numbers.includes(undefined)) return undefined;
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

const digits = (number) => (Math.abs(number) < 100 ? number.toFixed(1) : Math.round(number).toLocaleString("en-GB"));

/** The median with the range. */
export const spread = (numbers) => {
  const middle = median(numbers);
  if (middle === undefined) return "not measured";
  return `${digits(middle)} (${digits(Math.min(...numbers))}-${digits(Math.max(...numbers))})`;
};

/** Prints lines of cells in columns, the first to the left and the others to the right. */
export const printColumns = (lines) => {
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  for (const cells of lines) {
    const padded = cells.map((text, column) => (column ? text.padStart(widths[column]) : text.padEnd(widths[column])));
    console.log(padded.join("  ").trimEnd());
  }
};
