// The quick start in Easy Read: answered in plain words, the same answers as everybody's.

import assert from "node:assert/strict";
import { test } from "node:test";
import { withApp } from "./support/app.mjs";
import { assertArrived } from "./support/keyboard.mjs";
import { headlines, LEVELS } from "./support/pack.mjs";
import { assessmentId, button, heading, radio, save, visit } from "./support/steps.mjs";

test("a quick start in Easy Read is answered question by question, and the answers are those of the statements", async () => {
  await withApp(async ({ page, reload }) => {
    await page.getByRole("link", { name: "Easy Read" }).click();
    await button(page, "Answer in Easy Read").click();
    for (const [index] of headlines.entries()) {
      const title = `Question ${index + 1} of ${headlines.length}`;
      await assertArrived(page, title);
      await save(page, () => page.getByRole("radio").nth(index % 7).check());
      if (index === 4) {
        await reload();
        await heading(page, title).waitFor();
        assert.equal(await page.getByRole("radio").nth(4).isChecked(), true);
      }
      await page.getByRole("link", { name: /^(Next question|See the results)$/ }).click();
    }
    await heading(page, "Your results").waitFor();
    const id = assessmentId(page);
    for (const [index, answer] of [...LEVELS, "Don't know", "Not applicable to us"].entries()) {
      const { id: statement, title } = headlines[index];
      await visit(page, `#/assessments/${id}/statements/${statement}`, title);
      assert.equal(await radio(page, answer).isChecked(), true, title);
    }
  });
});
