/** Code: what is in it is words. The fence at the end is as long as the one at the beginning, or longer. */
const BLOCK = /^((?:> ?| {2,}|- |\d+\. )*)(`{3,})[^`\n]*\n[\s\S]*?^\1?[> ]*\2`*$/gm;
const SPAN = /(?<![\\`])(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g;
const FACTS = /^---\n(?:\w+: "(?:[^"\\\n]|\\.)*"\n)+---\n/;

/**
 * What a program that shows Markdown, and lets HTML through, would make of it beside words: elements, and links that lead
 * to more than the web. A backslash before an element does not count: some programs take it for a part of the address
 * before it. Written down apart from what writes the files.
 */
export function faultsOfMarkdown(markdown: string): string[] {
  const text = markdown.replace(FACTS, '').replaceAll(/\\\\/g, '').replace(BLOCK, '').replace(SPAN, '');
  const elements = [...text.matchAll(/<(?!https?:\/\/[^\s<>]*>)\/?[a-z!?]/gi)];
  const links = [...text.matchAll(/(?<!\\)\]\(([^)]*)\)/g)].map(([, address = '']) => address);
  return [
    ...elements.map(({ index }) => `an element: ${text.slice(index, index + 40)}`),
    ...links.filter((it) => !/^(?:https?:\/\/|mailto:|#note-)/.test(it)).map((it) => `a link to ${it}`),
  ];
}
