/** The text of a block as it stands in the page. */
export function textOf({ nodes }: { nodes: readonly Text[] }): string {
  let text = '';
  for (const node of nodes) text += node.data;
  return text;
}
