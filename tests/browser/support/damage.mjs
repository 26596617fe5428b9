// Puts into the browser's database what the app would never write, and reads it back as it is.

/** Puts a value under a key of a store, whatever it is. */
export const put = (page, store, key, value) =>
  page.evaluate(async ([store, key, value]) => {
    const done = (request) => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
    const [{ name }] = await indexedDB.databases();
    const database = await done(indexedDB.open(name));
    await done(database.transaction(store, "readwrite").objectStore(store).put(value, key));
    database.close();
  }, [store, key, value]);

/** The checksum of a record (CRC-32 as in zip files), eight digits. */
export const checksum = (text) => {
  let sum = ~0;
  for (const byte of Buffer.from(text)) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (~sum >>> 0).toString(16).padStart(8, "0");
};

/** A record with other fields, and a checksum that is right. */
export const rewritten = (record, fields) => {
  const { checksum: _, ...envelope } = { ...JSON.parse(record), ...fields };
  const text = JSON.stringify(envelope);
  return `${text.slice(0, -1)},"checksum":"${checksum(text)}"}`;
};
