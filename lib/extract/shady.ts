import { hasText } from './sketch/search.ts';
import type { SketchElement } from './sketch/sketch-element.ts';
import { COMMENT, type SketchText } from './sketch/sketch-node.ts';
import { addMeasures, trimmedLength } from './sketch/text-measure.ts';
import type { Internals } from './swift-readability.ts';

/** As in Readability 0.6.0, `_cleanConditionally`, where the numbers are its own too. */
const HEADINGS = 'h1,h2,h3,h4,h5,h6';
const TEXTISH = 'span,li,td,blockquote,dl,div,img,ol,p,pre,table,ul';
const COMMAS = 10;
/** Longer than all words that stand for an advertisement or for loading, in characters. */
const WORD = 30;

const isData = (table: SketchElement): boolean => Boolean(table._readabilityDataTable);

/** What is counted in a box, in one walk. */
interface Stock {
  counts: { P: number; IMG: number; LI: number; INPUT: number; links: number };
  commas: number;
  embeds: SketchElement[];
  hasData: boolean;
  /** See `measureText`. */
  measure: number;
}

/** Whether Readability would take this box out of the article: each of its questions asked only when it decides. */
export function isShady(node: SketchElement, tag: string, pass: Internals): boolean {
  if (tag === 'table' && isData(node)) return false;
  if (pass._hasAncestorTag(node, 'table', -1, isData) || pass._hasAncestorTag(node, 'code')) return false;
  const stock = takeStock(node);
  if (stock.hasData) return false;
  const weight = pass._getClassWeight(node);
  if (weight < 0) return true;
  if (stock.commas >= COMMAS) return false;
  const { embeds } = stock;
  for (const embed of embeds)
    for (const { value } of embed.attributes) if (pass._allowedVideoRegex.test(value)) return false;

  const length = trimmedLength(stock.measure);
  const text = length > WORD ? '' : pass._getInnerText(node);
  if (pass.REGEXPS.adWords?.test(text) || pass.REGEXPS.loadingWords?.test(text)) return true;

  const { P: p, IMG: img, LI: li, INPUT: input, links } = stock.counts;
  const isList = () => tag === 'ul' || tag === 'ol' || lengthIn(node, 'ul,ol') / length > 0.9;
  const isInFigure = () => pass._hasAncestorTag(node, 'figure');
  // Without a link the text does not matter.
  const linked = links === 0 ? 0 : pass._getLinkDensity(node);
  const shady =
    (img > 1 && p / img < 0.5 && !isInFigure()) ||
    (li - 100 > p && !isList()) ||
    input > Math.floor(p / 3) ||
    (length < 25 &&
      (img === 0 || img > 2) &&
      linked > 0 &&
      !isList() &&
      !isInFigure() &&
      (length === 0 ? 0 : lengthIn(node, HEADINGS) / length) < 0.9) ||
    (weight < 25 && linked > 0.2 + pass._linkDensityModifier && !isList()) ||
    (weight >= 25 && linked > 0.5 + pass._linkDensityModifier) ||
    (embeds.length === 1 && length < 75) ||
    embeds.length > 1 ||
    (img === 0 && !(length > 0 && node.querySelectorAll(TEXTISH).some(hasText)));
  return shady && !(isList() && isListOfPictures(node, img, li));
}

function takeStock(box: SketchElement): Stock {
  const stock: Stock = {
    counts: { P: 0, IMG: 0, LI: 0, INPUT: 0, links: 0 },
    commas: 0,
    embeds: [],
    hasData: false,
    measure: 0,
  };
  addStock(box, stock);
  return stock;
}

/** The bounds on depth make recursion safe (`prescan.ts`). */
function addStock(box: SketchElement, stock: Stock): void {
  const { counts } = stock;
  for (let node = box.firstChild; node; node = node.nextSibling) {
    if (node.nodeType !== 1) {
      const text = node as SketchText;
      stock.measure = addMeasures(stock.measure, text.measure);
      if (stock.commas < COMMAS) stock.commas += commasIn(text);
      continue;
    }
    const element = node as SketchElement;
    switch (element.tagName) {
      case 'P':
      case 'IMG':
      case 'LI':
      case 'INPUT':
        counts[element.tagName]++;
        break;
      case 'A':
      case 'a':
        counts.links++;
        break;
      case 'OBJECT':
      case 'EMBED':
      case 'IFRAME':
        stock.embeds.push(element);
        break;
      case 'TABLE':
        stock.hasData ||= isData(element);
    }
    if (element.firstChild) addStock(element, stock);
  }
}

function commasIn({ nodeType, textContent }: SketchText): number {
  if (nodeType === COMMENT) return 0;
  let found = 0;
  for (let at = textContent.indexOf(','); at >= 0; at = textContent.indexOf(',', at + 1)) found++;
  return found;
}

/** Lists of pictures stay: no item with more than one element in it, and a picture for every item. */
function isListOfPictures(node: SketchElement, pictures: number, items: number): boolean {
  return pictures === items && node.children.every((child) => child.children.length <= 1);
}

/** Length of the text in elements by these names; in elements inside each other it counts for each. */
function lengthIn(node: SketchElement, names: string): number {
  return node
    .querySelectorAll(names)
    .reduce((sum, inner) => sum + trimmedLength(takeStock(inner).measure), 0);
}
