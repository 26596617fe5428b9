// The one fixture of all browser tests: the app in a real browser, watched. A test fails here if
// anything was asked of a server that is not a file of the build, if anything at all was asked
// after start-up, or if the browser had anything to complain about.

import assert from "node:assert/strict";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { collect, readBuild, serve } from "./server.mjs";
import { Watch } from "./watch.mjs";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
];
const PATIENCE = 20_000; // ms

/**
 * Runs `use` with the app, opened and started.
 *
 * Options: `device` are Playwright's context options, `flags` more flags of Chromium, `files` is another build than `DIST`, `before`
 * runs in every document before the app, and `judge` gets what the watch found instead of failing
 * the test.
 */
export const withApp = async (use, options = {}) => {
  const { files = await builtApp(), judge = expectNothing } = options;
  const server = await serve(files);
  const collector = await collect();
  const watch = new Watch(server, collector, files.keys());
  const profile = await mkdtemp(join(tmpdir(), "ahp-maturity-test-"));
  const app = new App(server, collector, watch, profile, options);
  try {
    await app.launch();
    const result = await app
      .open()
      .then(() => use(app))
      .catch((error) => app.explain(error));
    await judge(await app.findings());
    return result;
  } finally {
    await app.close();
    await Promise.all([server.close(), collector.close()]);
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
};

/** The build under test, as `cargo xtask test` names it. */
export const builtApp = async () => {
  assert.ok(process.env.DIST, "DIST names the folder of the build: use `cargo xtask test browser`.");
  return readBuild(process.env.DIST);
};

const expectNothing = (findings) => assert.deepEqual(findings, []);

class App {
  #watch;
  #profile;
  #options;
  #elsewhere;

  constructor(server, collector, watch, profile, options) {
    this.origin = server.origin;
    this.collector = collector;
    this.#watch = watch;
    this.#profile = profile;
    this.#options = options;
    // Tests take these out of the app, so they must not need it.
    for (const method of ["open", "reload", "relaunch", "killAndRelaunch", "findings", "guest"]) {
      this[method] = this[method].bind(this);
    }
  }

  async launch() {
    this.context = await chromium.launchPersistentContext(this.#profile, {
      executablePath: process.env.CHROMIUM,
      args: [...FLAGS, ...(this.#options.flags ?? [])],
      acceptDownloads: true,
      ...this.#options.device,
    });
    this.context.setDefaultTimeout(PATIENCE);
    await this.#watch.attach(this.context);
    if (this.#options.before) await this.context.addInitScript(this.#options.before);
    [this.page] = this.context.pages();
  }

  /** Loads the app at an address and waits until start-up has ended. */
  async open(at = "", page = this.page) {
    this.#watch.expectLoad(page);
    await page.goto(`${this.origin}/${at}`);
    await started(page);
  }

  /** Loads the page again where it is and waits until start-up has ended. */
  async reload(page = this.page) {
    await this.reloaded(() => page.reload(), page);
  }

  /** Does what makes the page load itself again, and waits until start-up has ended. */
  async reloaded(press, page = this.page) {
    this.#watch.expectLoad(page);
    await Promise.all([page.waitForEvent("load"), press()]);
    await started(page);
  }

  /** Does what makes the page open a window, and waits until the app has started there. */
  async opened(press) {
    const began = Date.now();
    const [page] = await Promise.all([this.context.waitForEvent("page"), press()]);
    this.#watch.expectLoad(page, began);
    await started(page);
    return page;
  }

  /** An empty page on a device of its own: a browser context that shares nothing with any other. */
  async guest(device) {
    this.#elsewhere ??= await chromium.launch({ executablePath: process.env.CHROMIUM, args: FLAGS });
    const context = await this.#elsewhere.newContext({ acceptDownloads: true, ...device });
    context.setDefaultTimeout(PATIENCE);
    await this.#watch.attach(context);
    return context.newPage();
  }

  async close() {
    await Promise.all([this.context?.close(), this.#elsewhere?.close()]);
  }

  /** Closes the browser, starts it again with the same profile, and opens the app. */
  async relaunch(at = "") {
    await this.context.close();
    return this.#return(at);
  }

  /** Ends the browser without a warning, as a crash or a power cut would, and starts it again. */
  async killAndRelaunch(at = "") {
    const closed = new Promise((resolve) => this.context.once("close", resolve));
    const devTools = await this.context.browser().newBrowserCDPSession();
    const { processInfo } = await devTools.send("SystemInfo.getProcessInfo");
    for (const { id } of processInfo) end(id);
    await closed;
    const locks = (await readdir(this.#profile)).filter((name) => name.startsWith("Singleton"));
    await Promise.all(locks.map((name) => rm(join(this.#profile, name), { force: true })));
    return this.#return(at);
  }

  /** What the watch has found so far. */
  async findings() {
    // Whatever a page was about to report comes first.
    const turn = () => new Promise((resolve) => setTimeout(resolve));
    await Promise.allSettled(this.context.pages().map((page) => page.evaluate(turn)));
    return this.#watch.findings(this.context);
  }

  /** Fails with what the watch has found beside the error: often that is the cause. */
  async explain(error) {
    // Without the context, which may be gone.
    const findings = await this.#watch.findings();
    if (findings.length === 0) throw error;
    throw new Error(`${error.message}\n\nThe watch found:\n${findings.join("\n")}`, { cause: error });
  }

  async #return(at) {
    await this.launch();
    await this.open(at);
    return this.page;
  }
}

const started = (page) => page.locator('html[data-startup="complete"]').waitFor({ state: "attached" });

const end = (id) => {
  try {
    process.kill(id, "SIGKILL");
  } catch (error) {
    // A child that went with its parent is gone already.
    if (error.code !== "ESRCH") throw error;
  }
};
