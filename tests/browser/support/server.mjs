// Serves a set of files on this machine, or plays a stranger who collects whatever is sent. Both
// remember every request, also one that asks for something that is not there.

import { createServer } from "node:http";
import { readdir, readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";

export const KINDS = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
};
const COMPRESSED = [".br", ".gz"];

/** The files of a build by their address, compressed siblings beside the file they belong to. */
export const readBuild = async (folder) => {
  const files = new Map();
  const entries = await readdir(folder, { recursive: true });
  const paths = entries.map((entry) => join(folder, entry));
  for (const path of paths.filter((path) => extname(path) && !COMPRESSED.includes(extname(path)))) {
    const address = `/${relative(folder, path).split(sep).join("/")}`;
    const brotli = paths.includes(`${path}.br`) ? await readFile(`${path}.br`) : undefined;
    files.set(address, { body: await readFile(path), brotli });
  }
  return files;
};

/** Serves files as a good web host would. `/` is `/index.html`. */
export const serve = (files) =>
  listen((request, response) => {
    const address = request.url === "/" ? "/index.html" : request.url;
    const file = files.get(address);
    if (!["GET", "HEAD"].includes(request.method)) return response.writeHead(405).end();
    if (!file) return response.writeHead(404).end();
    const brotli = file.brotli && /\bbr\b/.test(request.headers["accept-encoding"] ?? "");
    response.writeHead(200, {
      "content-type": KINDS[extname(address)] ?? "application/octet-stream",
      "cache-control": "no-cache",
      "x-content-type-options": "nosniff",
      ...(brotli && { "content-encoding": "br" }),
    });
    response.end(brotli ? file.brotli : file.body);
  });

/** Welcomes every request from everywhere, as somebody would who wants to learn the answers. */
export const collect = () =>
  listen((request, response) => {
    response.writeHead(200, { "access-control-allow-origin": "*", "content-type": "text/plain" }).end();
  });

const listen = async (answer) => {
  const requests = [];
  const note = (request) => {
    const entry = { method: request.method, path: request.url, at: Date.now(), bytes: 0 };
    entry.cookie = request.headers.cookie;
    requests.push(entry);
    request.on("data", (chunk) => (entry.bytes += chunk.length));
  };
  const server = createServer((request, response) => {
    note(request);
    answer(request, response);
  });
  server.on("upgrade", (request, socket) => {
    note(request);
    socket.destroy();
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { origin: `http://127.0.0.1:${server.address().port}`, requests, close };
};
