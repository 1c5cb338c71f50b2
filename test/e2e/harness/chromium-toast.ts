import type { CDPSession, Page } from 'puppeteer-core';
import type { Toast } from './harness.ts';

/** The DevTools protocol sees through closed shadow roots; these are the parts of it that are used here. */
interface Node {
  nodeId: number;
  backendNodeId: number;
  nodeName: string;
  nodeValue: string;
  attributes?: string[];
  shadowRootType?: string;
  shadowRoots?: Node[];
  children?: Node[];
}

const IGNORED = new Set(['STYLE', 'SCRIPT', 'LINK']);

/** Reads the toast in the page, or null when there is none. */
export async function readToast(page: Page): Promise<Toast | null> {
  const session = await page.createCDPSession();
  try {
    const root = await closedRoot(session);
    if (!root) return null;
    const buttons = find(root, (it) => it.nodeName === 'BUTTON' || it.nodeName === 'A');
    return { text: textOf(root), buttons: buttons.map(nameOf), focus: await focusIn(session, root) };
  } finally {
    await session.detach();
  }
}

/** Presses a button of the toast with the mouse. */
export async function clickToast(page: Page, label: string): Promise<void> {
  const session = await page.createCDPSession();
  try {
    const root = await closedRoot(session);
    const button =
      root &&
      find(root, (it) => it.nodeName === 'BUTTON' || it.nodeName === 'A').find((it) => nameOf(it) === label);
    if (!button)
      throw new Error(`No button “${label}” in ${root ? textOf(root) : 'the page: there is no toast'}`);
    const { model } = await session.send('DOM.getBoxModel', { backendNodeId: button.backendNodeId });
    const [left = 0, top = 0, right = 0, , , bottom = 0] = model.content;
    await page.mouse.click((left + right) / 2, (top + bottom) / 2);
  } finally {
    await session.detach();
  }
}

async function closedRoot(session: CDPSession): Promise<Node | null> {
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: Node };
  return find(root, (it) => it.shadowRootType === 'closed')[0] ?? null;
}

/** Name of the focused button, '' for another focused part of the toast, null when the focus is elsewhere. */
async function focusIn(session: CDPSession, root: Node): Promise<string | null> {
  const focused: Node[] = [];
  for (const node of find(root, (it) => it.nodeName !== '#text' && !IGNORED.has(it.nodeName))) {
    if (node.nodeName.startsWith('#')) continue;
    const { object } = await session.send('DOM.resolveNode', { backendNodeId: node.backendNodeId });
    const { result } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration: 'function () { return this.getRootNode().activeElement === this; }',
      returnByValue: true,
    });
    if (result.value) focused.push(node);
  }
  const [node] = focused;
  if (!node) return null;
  return node.nodeName === 'BUTTON' || node.nodeName === 'A' ? nameOf(node) : '';
}

function find(node: Node, test: (it: Node) => boolean): Node[] {
  const below = [...(node.shadowRoots ?? []), ...(node.children ?? [])];
  return [...(test(node) ? [node] : []), ...below.flatMap((it) => find(it, test))];
}

function textOf(node: Node): string {
  if (node.nodeName === '#text') return node.nodeValue;
  if (IGNORED.has(node.nodeName)) return '';
  return (node.children ?? []).map(textOf).join(' ').replace(/\s+/g, ' ').trim();
}

function nameOf(node: Node): string {
  const { attributes = [] } = node;
  const label = attributes[attributes.indexOf('aria-label') + 1];
  return attributes.includes('aria-label') && label ? label : textOf(node);
}
