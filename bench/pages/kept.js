// Keeps the answers as the app does: a strict IndexedDB transaction after each change, "saved" only
// when it has completed. The floor and SurveyJS both use this.

const STORE = "answers";
const KEY = "assessment";

const done = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const open = () => {
  const request = indexedDB.open("bench", 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return done(request);
};

const write = (database, text) =>
  new Promise((resolve, reject) => {
    const transaction = database.transaction(STORE, "readwrite", { durability: "strict" });
    transaction.objectStore(STORE).put(text, KEY);
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });

const statusLine = () => {
  const line = document.createElement("p");
  line.setAttribute("role", "status");
  document.body.prepend(line);
  return line;
};

/** What was kept before, and how to keep what comes. */
export const openKept = async () => {
  const database = await open();
  const text = await done(database.transaction(STORE).objectStore(STORE).get(KEY));
  const line = statusLine();
  let revision = 0;
  const show = (state, words) => {
    line.dataset.state = state;
    line.dataset.revision = revision;
    if (line.textContent !== words) line.textContent = words;
  };
  const keep = async (answers) => {
    revision += 1;
    const written = revision;
    // The words stay during a quick save, as in the app.
    show("saving", "Saved");
    await write(database, JSON.stringify(answers));
    if (written === revision) show("saved", "Saved");
  };
  return { answers: text ? JSON.parse(text) : {}, keep };
};
