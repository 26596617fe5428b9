// axe-core over the page as it is now, with every rule that it has.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Every violation, one sentence each. */
export const violations = async (page) => {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  const found = await page.evaluate(async () => {
    // Many rules are off unless named, the enhanced contrast among them.
    const rules = axe.getRules().filter(({ tags }) => !tags.includes("deprecated"));
    const runOnly = { type: "rule", values: rules.map(({ ruleId }) => ruleId) };
    return (await axe.run({ runOnly, resultTypes: ["violations"] })).violations;
  });
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target}: ${failureSummary.replace(/\s+/g, " ")}`),
  );
};
