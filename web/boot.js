// Starts the app from the files that index.html names, then fetches what comes later, then shuts
// every connection.

// Only a release has checksums (xtask/src/stamp.rs); an empty one is not checked.
const file = (name, integrity = "") => ({ url: new URL(name, document.baseURI).href, integrity });

const named = (name) => {
  const { content, dataset } = document.querySelector(`meta[name="${name}"]`);
  return file(content, dataset.integrity);
};

// What comes later is named in a list that comes later too.
let list;
const listed = async (name) => {
  list ??= get(named("later")).then((response) => response.json());
  return file(...(await list)[name]);
};

const get = async (file) => {
  const { url, integrity } = await file;
  const response = await fetch(url, { integrity });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response;
};

// import() cannot check integrity, so the same bytes are fetched with the check first.
const loadScript = async (file) => {
  await (await get(file)).arrayBuffer();
  return import((await file).url);
};

const load = async (script, module) => {
  const parts = [loadScript(script), get(module)];
  // If one fails, the other is still under way, and what comes after this would stop it halfway.
  await Promise.allSettled(parts);
  const [loaded, module_or_path] = await Promise.all(parts);
  await loaded.default({ module_or_path });
  return loaded;
};

// Not started here: their workers are made when every connection is shut (src/browser/workers.rs).
const fetchHelpers = async (...names) => {
  const helpers = {};
  for (const name of names) {
    try {
      const [script, module] = await Promise.all(["js", "wasm"].map((part) => get(listed(`${name}-${part}`))));
      helpers[name] = [await script.text(), await WebAssembly.compile(await module.arrayBuffer())];
    } catch {}
  }
  return helpers;
};

// The app waits for the studio from its first moment; it is fetched when the app has started.
let fetchStudio;
globalThis.studio = new Promise((resolve) => {
  fetchStudio = () => resolve(load(listed("studio-js"), listed("studio-wasm")));
});

// A workshop is an app of its own in the same page, and so is answering in one: a phone in the room
// fetches nothing else.
const world = () => location.hash.match(/^#\/(workshops|respond)\b/)?.[1] ?? "app";
const here = world();
addEventListener("hashchange", () => world() === here || location.reload());

// Who puts the page on the web may offer a questionnaire of their own with it (docs/hosting.md).
const offered = async () =>
  document.querySelector('meta[name="questionnaire"]') && (await get(named("questionnaire"))).text();
if (here === "respond") globalThis.questionnaire = offered();

const start = async () => {
  // A page around this one could cover or imitate it, and a meta policy cannot forbid framing.
  if (top !== self) throw new Error("The page is inside a frame.");
  const found = here === "app" ? named : listed;
  await load(found(`${here}-js`), found(`${here}-wasm`));
};

const idle = () =>
  new Promise((resolve) =>
    // Safari has no requestIdleCallback. A hidden page may never be idle, hence the limit (ms).
    globalThis.requestIdleCallback ? requestIdleCallback(resolve, { timeout: 2000 }) : setTimeout(resolve, 200),
  );

const fetchFont = () => {
  const font = new FontFace("Inter", 'url("fonts/inter.woff2")', { weight: "400 700" });
  document.fonts.add(font);
  return font.load();
};

const fetchStyles = async (file) => {
  const { url, integrity } = await file;
  await new Promise((resolve, reject) => {
    const link = document.createElement("link");
    Object.assign(link, { rel: "stylesheet", href: url, integrity, onload: resolve, onerror: reject });
    document.head.append(link);
  });
};

const fetchTheRest = async () => {
  await idle();
  const rest = [];
  if (here === "app") {
    fetchStudio();
    // Few write a questionnaire or save a report: what does it comes after what everybody needs.
    const studio = globalThis.studio.catch(() => {});
    globalThis.author = studio.then(() => load(listed("author-js"), listed("author-wasm")));
    rest.push(
      studio.then(() => fetchHelpers("pdf", "xlsx")),
      globalThis.author,
      globalThis.studio,
      loadScript(listed("rescue-js")),
    );
  } else rest.push(here === "workshops" ? fetchHelpers("qr") : globalThis.questionnaire);
  // Without the font or the styles the page looks different, without the studio it says what is
  // missing, and the rescue is for a day that should never come.
  const [helpers] = await Promise.allSettled([...rest, fetchStyles(listed(`${here}-css`)), fetchFont()]);
  return helpers.value;
};

const shutConnections = (helpers) => {
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content =
    "default-src 'none'; script-src 'wasm-unsafe-eval'; style-src 'self'; img-src data: blob:; worker-src blob:";
  document.head.append(policy);
  document.documentElement.dataset.startup = "complete";
  return helpers;
};

const explain = (error) => {
  console.error(error);
  const app = document.getElementById("app");
  app.setAttribute("role", "alert");
  const [what, help] =
    top === self
      ? ["could not start", "Reload the page. If that does not help, update your browser or try another one."]
      : ["does not start inside another page", "Open this page in a tab of its own."];
  app.textContent = `This page ${what}. What you have saved on this device is safe, and nothing has been sent anywhere. ${help}`;
};

globalThis.helpers = start().then(() => fetchTheRest().then(shutConnections), explain);
