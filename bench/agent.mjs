// What the bench does inside a page. It sees what a person sees: nothing before it has been drawn.

/** Runs in every document before its own scripts, with what `subjects.mjs` says of the page. */
export const agent = ({ path, next, finish, charts }) => {
  const CONTROLS = "a[role=button], button, input[type=button], input[type=submit]";
  const isShown = (element) => element.getClientRects().length > 0;
  const words = (element) => (element.value || element.textContent).trim();
  const button = (name) =>
    [...document.querySelectorAll(CONTROLS)].find((one) => new RegExp(name).test(words(one)) && isShown(one));
  const levels = () =>
    [...document.querySelectorAll("input[type=radio]")].filter((one) => /^[1-5] /.test(words(one.labels[0] ?? one)));
  const status = () => ({ ...document.querySelector("[role=status][data-state]")?.dataset });

  const frame = () => new Promise(requestAnimationFrame);
  // A message that is posted in a frame arrives when that frame has been drawn.
  const drawn = async () => {
    await frame();
    const { port1, port2 } = new MessageChannel();
    const message = new Promise((resolve) => (port1.onmessage = resolve));
    port2.postMessage(undefined);
    await message;
    return performance.now();
  };
  const drawnWhen = async (condition) => {
    while (!condition()) await frame();
    return drawn();
  };

  /** Walks to the first question; the moment at which it can be answered. */
  const usable = (async () => {
    for (const name of path) {
      await drawnWhen(() => button(name));
      button(name).click();
    }
    return drawnWhen(() => levels().length === 5);
  })();

  /** The moment of the first text or picture on the screen. */
  const readable = new Promise((resolve) => {
    const isContent = ({ name }) => name === "first-contentful-paint";
    const take = (list) => list.getEntries().filter(isContent).forEach(({ startTime }) => resolve(startTime));
    new PerformanceObserver(take).observe({ type: "paint", buffered: true });
  });

  const place = (element) => {
    element.scrollIntoView({ block: "center" });
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  };

  const goOn = async () => {
    const before = document.body.innerText;
    button(next).click();
    await drawnWhen(() => document.body.innerText !== before);
  };

  const answerQuickly = async (level) => {
    const before = Number(status().revision ?? 0);
    levels()[level - 1].click();
    await drawnWhen(() => status().state === "saved" && Number(status().revision) > before);
  };

  window.bench = {
    usable,
    status,
    goOn,
    readable,
    isOnQuestion: () => levels().length === 5,
    isAnswered: () => levels().some((one) => one.checked),
    placeOfLevel: (level) => place(levels()[level - 1].labels[0]),
    placeOfNext: () => place(button(next)),
    placeOfFinish: () => place(button(finish)),
    /** Answers what is left and stops where the results are a press away; how many there were. */
    answerTheRest: async () => {
      for (let count = 0; ; await goOn()) {
        if (levels().length && !bench.isAnswered()) {
          await answerQuickly((count % 5) + 1);
          count += 1;
        }
        if (button(finish)) return count;
      }
    },
    /** Milliseconds from the next press of the mouse until the charts have been drawn. */
    watchFinish: () => {
      let pressed;
      addEventListener("click", (event) => (pressed = event.timeStamp), { capture: true, once: true });
      const all = () => document.querySelectorAll("svg[viewBox][aria-hidden=true]").length === charts;
      const end = drawnWhen(() => pressed !== undefined && all());
      bench.finished = end.then((end) => end - pressed);
    },
  };
};
