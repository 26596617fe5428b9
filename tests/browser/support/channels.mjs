// The ways by which a page can send something to a stranger, all but the last without leaving it.

/** What arrives at the stranger's, in the order of firing. */
export const CHANNELS = [
  "fetch", "img", "beacon", "websocket", "eventsource", "css", "prefetch", "preload", "form", "iframe",
  "ping", "window-open", "navigation",
];

/** Runs in the page: fires every channel but the navigation. Resolves with the errors thrown. */
export const fireChannels = (stranger) => {
  const add = (name, attributes) => document.body.appendChild(Object.assign(document.createElement(name), attributes));
  const frame = add("iframe", { name: "frame" });
  const ways = {
    fetch: () => void fetch(`${stranger}/fetch`).catch(() => undefined),
    img: () => add("img", { src: `${stranger}/img`, alt: "" }),
    beacon: () => navigator.sendBeacon(`${stranger}/beacon`, "answers"),
    websocket: () => new WebSocket(`${stranger.replace("http", "ws")}/websocket`),
    eventsource: () => new EventSource(`${stranger}/eventsource`),
    css: () => (add("p", { textContent: "css" }).style.backgroundImage = `url(${stranger}/css)`),
    prefetch: () => add("link", { rel: "prefetch", href: `${stranger}/prefetch` }),
    preload: () => add("link", { rel: "preload", as: "image", href: `${stranger}/preload` }),
    form: () => add("form", { action: `${stranger}/form`, method: "post", target: frame.name }).submit(),
    iframe: () => add("iframe", { src: `${stranger}/iframe` }),
    ping: () => add("a", { href: "#ping", ping: `${stranger}/ping` }).click(),
    "window-open": () => open(`${stranger}/window-open`),
  };
  return Object.entries(ways).flatMap(([name, fire]) => {
    try {
      fire();
      return [];
    } catch (error) {
      return [`${name}: ${error.message}`];
    }
  });
};

/** Runs in the page: leaves it. */
export const leave = (stranger) => {
  location.href = `${stranger}/navigation`;
};
