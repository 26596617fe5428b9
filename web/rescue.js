// What a person sees when the app has stopped, and the way to their answers without it: plain
// JavaScript, because nothing of the module can be relied on any more.

const DATABASE = "ahp-maturity";

const settled = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Everything that is stored, as it is stored: store by store, the texts by their keys. */
const stored = async () => {
  const request = indexedDB.open(DATABASE);
  // Nothing has been kept yet: a database must not come into being here.
  request.onupgradeneeded = () => request.transaction.abort();
  const database = await settled(request);
  const everything = {};
  for (const name of database.objectStoreNames) {
    const store = database.transaction(name).objectStore(name);
    const [keys, texts] = await Promise.all([settled(store.getAllKeys()), settled(store.getAll())]);
    everything[name] = Object.fromEntries(keys.map((key, index) => [key, texts[index]]));
  }
  database.close();
  return everything;
};

const download = async () => {
  const text = JSON.stringify({ format: "ahp-maturity/rescue", stored: await stored() }, null, 1);
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  Object.assign(link, { href: url, download: "ahp-maturity-rescue.json" });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};

const element = (tag, properties, ...children) => {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
};

const button = (words, className, onclick) => element("button", { type: "button", className, onclick }, words);

const show = () => {
  const answer = element("p", {});
  answer.setAttribute("role", "status");
  const save = () =>
    download().then(
      () => (answer.textContent = "The file is in your downloads. Keep it until your answers are back."),
      () =>
        (answer.textContent =
          "This browser did not let us read what is stored, or nothing is. Reload the page: if your answers are there, save a file at once."),
    );
  const heading = element("h1", { tabIndex: -1 }, "Something went wrong");
  const page = element(
    "main",
    { className: "ms-main" },
    heading,
    element(
      "p",
      { className: "ms-lede" },
      "The app has stopped. Every answer that was shown as saved is safe in this browser, and nothing has been sent anywhere.",
    ),
    element(
      "p",
      {},
      "Reload the page to go on. If it stops again, download your answers first: the file holds everything that is stored here.",
    ),
    element(
      "div",
      { className: "ms-actions" },
      button("Reload the page", "nhsuk-button ms-button", () => location.reload()),
      button("Download my answers", "nhsuk-button nhsuk-button--secondary ms-button", save),
    ),
    answer,
  );
  // A new element: what the app listens to on the old one must not reach it any more.
  document.getElementById("app").replaceWith(element("div", { id: "app" }, page));
  document.title = "Something went wrong - AHP Maturity";
  heading.focus();
};

/** An error that went through the module leaves it in a state that nobody knows. */
const isOfModule = (error) => error instanceof WebAssembly.RuntimeError || /\bwasm\b/.test(error?.stack);

let shown = false;
const rescue = (error) => {
  if (shown || !isOfModule(error)) return;
  shown = true;
  show();
};

addEventListener("error", ({ error }) => rescue(error));
addEventListener("unhandledrejection", ({ reason }) => rescue(reason));
