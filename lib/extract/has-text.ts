/** Whether anything but white space stands under `node`. Most elements answer with their first words. */
export function hasText(node: Node): boolean {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    const { nodeType } = child;
    if (nodeType === 3 || nodeType === 4) {
      if (/\S/.test((child as Text).data)) return true;
    } else if (nodeType === 1 && hasText(child)) return true;
  }
  return false;
}
