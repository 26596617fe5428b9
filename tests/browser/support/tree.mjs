// The accessibility tree as the browser hands it to a screen reader, and acting on what is in it.
// Nothing here looks at the page itself.

import assert from "node:assert/strict";
import { devTools } from "./devtools.mjs";
import { until } from "./until.mjs";

/** The tree: a role, a name, a description, whether it is checked, and what is inside. */
export const readTree = async (page) => {
  const { nodes } = await (await devTools(page)).send("Accessibility.getFullAXTree");
  const known = new Map(nodes.map((node) => [node.nodeId, node]));
  // What is ignored only holds others together.
  const inside = ({ childIds = [] }) =>
    childIds.flatMap((id) => {
      const node = known.get(id);
      if (!node) return [];
      return node.ignored ? inside(node) : [read(node)];
    });
  const read = (node) => ({
    role: node.role.value,
    name: spoken(node.name),
    description: spoken(node.description),
    checked: node.properties?.find(({ name }) => name === "checked")?.value.value === "true",
    children: inside(node),
  });
  return read(nodes[0]);
};

/** Spaces are not read out. */
const spoken = (text) => (text?.value ?? "").replace(/\s+/g, " ").trim();

/** Everything with a role below a node, in the order in which it is read. */
export const allOf = (node, ...roles) =>
  node.children.flatMap((child) => [...(roles.includes(child.role) ? [child] : []), ...allOf(child, ...roles)]);

/** The one thing with a role and a name below a node. */
export const oneOf = (node, role, name) => {
  const found = allOf(node, role).filter((one) => one.name === name);
  const others = allOf(node, role).map(({ name }) => `“${name}”`);
  assert.equal(found.length, 1, `${role} “${name}” is there ${found.length} times, beside ${others}`);
  return found[0];
};

/** The words below a node. */
export const wordsOf = (node) => allOf(node, "StaticText").map(({ name }) => name).join(" ");

/** Waits for a page with a heading and gives its tree. */
export const arriveAt = (page, title) =>
  until(`the heading “${title}”`, async () => {
    const tree = await readTree(page);
    return allOf(tree, "heading").some(({ name }) => name === title) && tree;
  });

/** Presses what stands in the tree under a role and a name. */
export const pressIn = async (page, tree, role, name) => {
  oneOf(tree, role, name);
  await page.getByRole(role, { name, exact: true }).click();
};
