// Starts the app from the two files that index.html names, then shuts every connection.

const named = (name) => {
  const { content, dataset } = document.querySelector(`meta[name="${name}"]`);
  // Only a release has checksums (xtask/src/stamp.rs); an empty one is not checked.
  return { url: new URL(content, document.baseURI).href, integrity: dataset.integrity ?? "" };
};

const get = async ({ url, integrity }) => {
  const response = await fetch(url, { integrity });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response;
};

// import() cannot check integrity, so the same bytes are fetched with the check first.
const loadModule = async (file) => {
  await (await get(file)).arrayBuffer();
  return import(file.url);
};

const start = async () => {
  // A page around this one could cover or imitate it, and a meta policy cannot forbid framing.
  if (top !== self) throw new Error("The page is inside a frame.");
  const [app, module_or_path] = await Promise.all([loadModule(named("app-js")), get(named("app-wasm"))]);
  await app.default({ module_or_path });
};

const idle = () =>
  new Promise((resolve) =>
    // Safari has no requestIdleCallback. A hidden page may never be idle, hence the limit (ms).
    globalThis.requestIdleCallback ? requestIdleCallback(resolve, { timeout: 2000 }) : setTimeout(resolve, 200),
  );

const shutConnections = async () => {
  await idle();
  // After this no font can be fetched, so all are now. One that fails is no reason to stay open.
  await Promise.allSettled([...document.fonts].map((face) => face.load()));
  await document.fonts.ready;
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content =
    "default-src 'none'; script-src 'wasm-unsafe-eval'; style-src 'self'; img-src data: blob:";
  document.head.append(policy);
  document.documentElement.dataset.startup = "complete";
};

const explain = (error) => {
  console.error(error);
  const app = document.getElementById("app");
  app.setAttribute("role", "alert");
  app.textContent =
    top === self
      ? "This page could not start. What you have saved on this device is safe, and nothing has been sent anywhere. Reload the page. If that does not help, update your browser or try another one."
      : "This page does not start inside another page. What you have saved on this device is safe, and nothing has been sent anywhere. Open this page in a tab of its own.";
};

start().then(shutConnections, explain);
