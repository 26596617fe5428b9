// What the browser keeps for the app, whatever the app calls it.

/** Every key and value of every store of every database, as text. */
export const stored = (page) =>
  page.evaluate(async () => {
    const done = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const lines = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const records = database.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all([done(records.getAllKeys()), done(records.getAll())]);
        lines.push(...keys.map((key, index) => JSON.stringify([name, store, key, values[index]])));
      }
      database.close();
    }
    lines.push(...Object.entries({ ...localStorage, ...sessionStorage }).map(String));
    return lines.sort();
  });

/** The assessments among it, without their earlier versions and what was moved aside. */
export const storedAssessments = async (page) =>
  (await stored(page)).filter((line) => JSON.parse(line)[1] === "assessments");
