// Reads comma-separated text as RFC 4180 has it, and nothing that only looks like it.

/** The rows as objects by column name. */
export const parseCsv = (text) => {
  const rows = [[]];
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
  while (cells.lastIndex < text.length) {
    const at = cells.lastIndex;
    const [, quoted, plain, end] = cells.exec(text) ?? [];
    if (end === undefined) throw new Error(`Not as RFC 4180 has it: ${JSON.stringify(text.slice(at, at + 40))}`);
    rows.at(-1).push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === "\r\n") rows.push([]);
  }
  if (rows.pop().length > 0) throw new Error("The last row does not end");
  const [columns, ...records] = rows;
  return records.map((record) => {
    if (record.length !== columns.length) throw new Error(`${record.length} cells in ${columns.length} columns: ${record}`);
    return Object.fromEntries(record.map((cell, index) => [columns[index], cell]));
  });
};
