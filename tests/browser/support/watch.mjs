// Watches a browser for anything that leaves it and for anything that goes wrong in it. It judges
// nothing by what the page says of itself but the moment at which start-up ended.

const OWN_SCHEMES = ["about:", "blob:", "chrome-error:", "data:"];
// The page says when start-up has ended; a request of the same millisecond came before.
const MILLISECOND = 1;

/** Runs in every document before its own scripts. */
const reportFromPage = () => {
  addEventListener(
    "securitypolicyviolation",
    (event) => tellWatch("policy", `${event.effectiveDirective} stopped ${event.blockedURI || "inline"}`),
    true,
  );
  new MutationObserver((_, observer) => {
    if (document.documentElement?.dataset.startup !== "complete") return;
    observer.disconnect();
    tellWatch("started", Date.now());
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ["data-startup"] });
};

export class Watch {
  #server;
  #collector;
  #allowed;
  #trouble = [];
  #requests = [];
  #loads = new Map();

  /** @param addresses the paths of the build's files */
  constructor(server, collector, addresses) {
    this.#server = server;
    this.#collector = collector;
    this.#allowed = new Set(["/", ...addresses].map((address) => server.origin + address));
  }

  /** Starts watching a context that has no page of its own yet, or one empty page. */
  async attach(context) {
    await context.exposeBinding("tellWatch", ({ page }, kind, what) => {
      // Only once a load: the page may load itself again, and says the same then.
      if (kind === "started") this.#load(page).ended = Math.min(this.#load(page).ended, what + MILLISECOND);
      else this.#trouble.push({ kind, what });
    });
    await context.addInitScript(reportFromPage);
    context.on("request", (request) => this.#request("page", request.url(), request));
    context.on("weberror", (error) => this.#trouble.push({ kind: "page error", what: String(error.error()) }));
    context.on("dialog", (dialog) => {
      this.#trouble.push({ kind: "dialog", what: dialog.message() });
      dialog.dismiss().catch(() => undefined);
    });
    context.on("console", (message) => {
      if (message.type() === "error") this.#trouble.push({ kind: "console error", what: message.text() });
    });
    context.on("page", (page) => this.#attachDevTools(context, page));
    await Promise.all(context.pages().map((page) => this.#attachDevTools(context, page)));
  }

  /** To be called before the page is loaded on purpose; any other load is a request like others. */
  expectLoad(page, began = Date.now()) {
    const loads = this.#loads.get(page) ?? [];
    loads.push({ began, ended: Infinity });
    this.#loads.set(page, loads);
  }

  /** Everything that should not have been, one sentence each. */
  async findings(context) {
    const cookies = context ? await context.cookies() : [];
    return [
      ...this.#trouble.map(({ kind, what }) => `${kind}: ${what}`),
      ...this.#requests.flatMap((request) => this.#judge(request)),
      ...this.#server.requests.flatMap((request) => this.#judgeServed(request)),
      ...this.#collector.requests.map(({ method, path }) => `sent to a stranger: ${method} ${path}`),
      ...cookies.map(({ name }) => `cookie: ${name}`),
    ];
  }

  async #attachDevTools(context, page) {
    // A page that closes at once has been seen by the other sources.
    const devTools = await context.newCDPSession(page).catch(() => undefined);
    if (!devTools) return;
    devTools.on("Network.requestWillBeSent", ({ request, wallTime }) =>
      this.#request("DevTools", request.url, page, wallTime * 1000),
    );
    devTools.on("Network.webSocketCreated", ({ url }) => this.#request("DevTools", url, page));
    devTools.on("Network.webTransportCreated", ({ url }) => this.#request("DevTools", url, page));
    await devTools.send("Network.enable").catch(() => undefined);
  }

  #request(source, url, page, at) {
    if (!OWN_SCHEMES.some((scheme) => url.startsWith(scheme))) this.#requests.push({ source, url, page, at });
  }

  #judge({ source, url, page, at }) {
    // What stands after # never leaves the browser.
    if (!this.#allowed.has(url.split("#")[0])) return [`request outside the build (${source}): ${url}`];
    const load = at && this.#load(page, at);
    return load && at > load.ended ? [`request after start-up (${source}): ${url}`] : [];
  }

  #judgeServed({ method, path, bytes, cookie, at }) {
    const where = `${method} ${path} (server)`;
    const loads = [...this.#loads.values()].flat();
    return [
      !this.#allowed.has(this.#server.origin + path) && `request outside the build: ${where}`,
      !["GET", "HEAD"].includes(method) && `request that is not a question: ${where}`,
      bytes > 0 && `request with ${bytes} bytes of body: ${where}`,
      cookie && `request with a cookie: ${where}`,
      !loads.some(({ began, ended }) => began <= at && at <= ended) && `request after start-up: ${where}`,
    ].filter(Boolean);
  }

  /** The load under way at a moment, or the newest. Pages that nobody expected never start. */
  #load(page, at = Infinity) {
    const loads = this.#loads.get(page) ?? [];
    return loads.findLast(({ began }) => began <= at) ?? { began: 0, ended: 0 };
  }
}
