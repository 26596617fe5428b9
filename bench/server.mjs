// Serves a build as docs/hosting.md asks for: brotli, hashed files for ever, the page asked for anew
// each time and sent only if it has changed.

import { createHash } from "node:crypto";
import { createServer } from "node:http";
import { extname } from "node:path";
import { KINDS, readBuild } from "../tests/browser/support/server.mjs";

const HASHED = /-[0-9A-Za-z]{8,16}\.(css|js|wasm)$/;

const caching = (address) => {
  if (HASHED.test(address)) return "public, max-age=31536000, immutable";
  return address.startsWith("/fonts/") ? "public, max-age=86400" : "no-cache";
};

const tag = (body) => `"${createHash("sha256").update(body).digest("hex").slice(0, 16)}"`;

const answer = (files, request, response) => {
  const address = request.url === "/" ? "/index.html" : request.url;
  const file = files.get(address);
  if (!file) return response.writeHead(404).end();
  const headers = { "cache-control": caching(address), etag: tag(file.body) };
  if (request.headers["if-none-match"] === headers.etag) return response.writeHead(304, headers).end();
  headers["content-type"] = KINDS[extname(address)] ?? "application/octet-stream";
  if (file.brotli) headers["content-encoding"] = "br";
  return response.writeHead(200, headers).end(file.brotli ?? file.body);
};

/** Serves a folder to this machine until it is closed. */
export const serveBuild = async (folder) => {
  const files = await readBuild(folder);
  const server = createServer((request, response) => answer(files, request, response));
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
};
