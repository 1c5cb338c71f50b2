/** One step of the way from `before` to `after`: items that stayed, went or came. */
export interface Edit<T> {
  type: 'same' | 'removed' | 'added';
  items: T[];
}

/**
 * The shortest way from one list to another (Myers 1986, "An O(ND) difference algorithm"). Lists that have almost
 * nothing in common are not searched to the end: beyond `MAX_STEPS` differences everything is taken as replaced.
 */
export function editScript<T>(before: readonly T[], after: readonly T[]): Edit<T>[] {
  const head = commonHead(before, after);
  const tail = commonTail(before, after, head);
  const middle = changes(before.slice(head, before.length - tail), after.slice(head, after.length - tail));
  const edits: Edit<T>[] = [];
  append(edits, 'same', before.slice(0, head));
  for (const { type, items } of middle) append(edits, type, items);
  append(edits, 'same', before.slice(before.length - tail));
  return edits;
}

/** Memory grows with its square: 2,000 takes 16 MB at worst and no more than a blink. */
const MAX_STEPS = 2000;

function changes<T>(before: readonly T[], after: readonly T[]): Edit<T>[] {
  const replaced: Edit<T>[] = [
    { type: 'removed', items: [...before] },
    { type: 'added', items: [...after] },
  ];
  if (before.length === 0 || after.length === 0) return replaced;
  const trace = search(before, after);
  return trace ? walkBack(before, after, trace) : replaced;
}

/** For each number of differences, how far each diagonal came; null when there are too many. */
function search<T>(before: readonly T[], after: readonly T[]): Map<number, number>[] | null {
  const most = Math.min(before.length + after.length, MAX_STEPS);
  const trace: Map<number, number>[] = [];
  let last = new Map([[1, 0]]);
  for (let steps = 0; steps <= most; steps++) {
    const reached = new Map<number, number>();
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      let x = comesFromAbove(last, diagonal, steps)
        ? (last.get(diagonal + 1) ?? 0)
        : (last.get(diagonal - 1) ?? 0) + 1;
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x++;
      reached.set(diagonal, x);
      if (x >= before.length && x - diagonal >= after.length) return [...trace, reached];
    }
    trace.push(reached);
    last = reached;
  }
  return null;
}

const comesFromAbove = (last: Map<number, number>, diagonal: number, steps: number) =>
  diagonal === -steps ||
  (diagonal !== steps && (last.get(diagonal - 1) ?? 0) < (last.get(diagonal + 1) ?? 0));

function walkBack<T>(before: readonly T[], after: readonly T[], trace: Map<number, number>[]): Edit<T>[] {
  const steps: [Edit<T>['type'], T][] = [];
  let x = before.length;
  let y = after.length;
  for (let step = trace.length - 1; step >= 0; step--) {
    const last = trace[step - 1] ?? new Map([[1, 0]]);
    const diagonal = x - y;
    const above = comesFromAbove(last, diagonal, step);
    const fromX = last.get(above ? diagonal + 1 : diagonal - 1) ?? 0;
    // The run of equal items at the end of this step, down to where the step itself began.
    const startX = above ? fromX : fromX + 1;
    while (x > startX && x > 0 && y > 0) {
      x--;
      y--;
      steps.push(['same', before[x] as T]);
    }
    if (step === 0) break;
    if (above) {
      y--;
      steps.push(['added', after[y] as T]);
    } else {
      x--;
      steps.push(['removed', before[x] as T]);
    }
  }
  const edits: Edit<T>[] = [];
  for (const [type, item] of steps.reverse()) append(edits, type, [item]);
  return edits;
}

function append<T>(edits: Edit<T>[], type: Edit<T>['type'], items: readonly T[]): void {
  if (items.length === 0) return;
  const last = edits.at(-1);
  if (last?.type === type) last.items.push(...items);
  else edits.push({ type, items: [...items] });
}

function commonHead<T>(before: readonly T[], after: readonly T[]): number {
  let length = 0;
  while (length < before.length && length < after.length && before[length] === after[length]) length++;
  return length;
}

function commonTail<T>(before: readonly T[], after: readonly T[], head: number): number {
  const most = Math.min(before.length, after.length) - head;
  let length = 0;
  while (length < most && before.at(-1 - length) === after.at(-1 - length)) length++;
  return length;
}
