// A report as a PDF by jsPDF and jspdf-autotable, as their documentation has it: what the app's full
// report holds, in tables and one bar chart.

import { jsPDF } from "jspdf";
import { autoTable } from "jspdf-autotable";

const SIDE = 20; // mm
const BAR = 6; // mm

const bars = (paper, levels, top) => {
  levels.forEach(({ domain, level }, index) => {
    const y = top + index * (BAR + 2);
    paper.setFillColor(15, 47, 87).rect(SIDE + 60, y, level * 20, BAR, "F");
    paper.text(`${domain}: ${level}`, SIDE, y + BAR - 1.5);
  });
};

const table = (paper, head, body, startY) => autoTable(paper, { head: [head], body, startY, styles: { fontSize: 8.5 } });

/** The file of a report, as bytes. */
globalThis.writeReport = ({ title, facts, levels, statements, actions }) => {
  const paper = new jsPDF({ format: "a4", compress: true });
  paper.setLanguage("en-GB").setProperties({ title });
  paper.setFontSize(20).text(title, SIDE, 25);
  paper.setFontSize(10);
  bars(paper, levels, 35);
  table(paper, ["Domain", "Level", "Answered"], levels.map(({ domain, level }) => [domain, level, "5 of 5"]), 130);
  table(paper, ["What we will do", "Who leads", "Review"], actions);
  table(paper, ["Statement", "Answer", "What that means", "Evidence"], statements);
  table(paper, ["Where this comes from", ""], facts);
  const pages = paper.getNumberOfPages();
  for (let page = 1; page <= pages; page += 1) {
    paper.setPage(page).setFontSize(8).text(`Page ${page} of ${pages}`, 180, 287);
  }
  return new Uint8Array(paper.output("arraybuffer"));
};
