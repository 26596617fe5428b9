// Writes what the bench compares the app with: the pack, the floor page, the SurveyJS page and the
// page that writes a report by jsPDF.
// One argument: the folder to write into.

import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { benchPack, questions, toToml } from "./pack.mjs";

const PAGES = fileURLToPath(new URL("pages/", import.meta.url));
const [, , folder] = process.argv;

const fresh = async (name) => {
  const path = join(folder, name);
  await rm(path, { recursive: true, force: true });
  await mkdir(path, { recursive: true });
  return path;
};

const bundle = (script, outdir, options) =>
  build({
    entryPoints: [join(PAGES, script)],
    alias: { questions: join(folder, "questions.json") },
    bundle: true,
    minify: true,
    format: "esm",
    target: "chrome120",
    logLevel: "warning",
    outdir,
    ...options,
  });

const inserted = (html, place, content) => {
  if (!html.includes(place)) throw new Error(`The page has no ${place}.`);
  // As a function: a text would have its dollar signs replaced.
  return html.replace(place, () => content);
};

const writeFloor = async () => {
  const out = await fresh("floor");
  const { outputFiles } = await bundle("floor.js", out, { write: false });
  const html = await readFile(join(PAGES, "floor.html"), "utf8");
  const script = '<script type="module">';
  const page = inserted(html, script, script + outputFiles[0].text).replace(/<!--.*?-->\s*/gs, "");
  await writeFile(join(out, "index.html"), page.replace(/\n\s+/g, "\n"));
};

const writeSurveyJs = async () => {
  const out = await fresh("surveyjs");
  const { metafile } = await bundle("surveyjs.js", out, { entryNames: "[name]-[hash]", metafile: true });
  const named = (ending) => Object.keys(metafile.outputs).map((path) => basename(path)).find((name) => name.endsWith(ending));
  const html = await readFile(join(PAGES, "surveyjs.html"), "utf8");
  const styled = inserted(html, 'href=""', `href="${named(".css")}"`);
  await writeFile(join(out, "index.html"), inserted(styled, 'src=""', `src="${named(".js")}"`));
};

const writeReportPage = async () => {
  const out = await fresh("report");
  // What it can do beside tables, and asks for only then.
  await bundle("report.js", out, { external: ["canvg", "html2canvas", "dompurify"] });
  await writeFile(join(out, "index.html"), await readFile(join(PAGES, "report.html"), "utf8"));
};

const pack = benchPack();
await writeFile(join(await fresh("packs"), "provider.toml"), toToml(pack));
await writeFile(join(folder, "questions.json"), JSON.stringify(questions(pack)));
await writeFloor();
await writeSurveyJs();
await writeReportPage();
