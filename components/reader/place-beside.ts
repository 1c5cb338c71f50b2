/** px between the words and what is shown beside them. */
const GAP = 8;

/** Puts a box under the words at `box`, or over them where the window ends; never beyond its edges. */
export function placeBeside(menu: HTMLElement, box: DOMRect): void {
  const { width, height } = menu.getBoundingClientRect();
  const under = box.bottom + GAP + height < innerHeight;
  const left = Math.max(GAP, Math.min(box.left, document.documentElement.clientWidth - width - GAP));
  menu.style.left = `${left + scrollX}px`;
  menu.style.top = `${Math.max(GAP, under ? box.bottom + GAP : box.top - height - GAP) + scrollY}px`;
}
