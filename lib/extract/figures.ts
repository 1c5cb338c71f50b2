import { isNamedCaption } from './caption-names.ts';
import { lostBox } from './cards.ts';
import { isFurniture, isKeptProse, type Outline, type OutlineBlock, type Tally } from './outline.ts';
import { within } from './within.ts';

/** A caption of a lead picture shorter than this, in characters, says who took it, not what it shows. */
const CAPTION = 25;
/** More blocks of prose than this between headline and text, and what stands there is not the story's head. */
const MOST = 2;
/** How many elements a caption's text is looked for its figure. */
const DEPTH = 5;
/** The name of a caption stands on the text's own element, or on the one around it. */
const CAPTION_DEPTH = 2;
/** With more text beside the caption, the box is no figure: the credit may be as long as a short caption. */
const MOST_OF_BOX = 1.6;
/** Figures under these names show the writer, or lead elsewhere. */
const NO_PICTURE = /author|avatar|byline|bio(?![a-z])|teaser|promo(?!t)|logo/i;
/** How many elements around a figure are asked for their names. */
const AROUND = 4;

/**
 * Texts and pictures of figures that Readability lost although they are in the story: those with a sentence for a
 * caption between paragraphs that it kept, and the one between headline and text.
 */
export function findFigures(outline: Outline, kept: Set<Node>): Node[] {
  const { blocks, body } = outline;
  const first = blocks.findIndex(isKeptProse);
  const last = blocks.findLastIndex(isKeptProse);
  const found = first < 0 ? [] : leadFigure(outline, first, kept);
  const boxes = new Map<Tally, boolean>();
  for (let i = first + 1; i < last; i++) {
    const block = blocks[i];
    if (!block?.prose || block.at.kept) continue;
    const figure = figureOf(block);
    if (!figure) continue;
    const box = lostBox(block.at);
    const fits = boxes.get(box) ?? holdsCaptionsOnly(box, blocks, i);
    boxes.set(box, fits);
    if (fits && isInStory(figure, body)) found.push(...contentOf(figure, blocks, i));
  }
  return found;
}

function leadFigure({ blocks, body }: Outline, first: number, kept: Set<Node>): Node[] {
  const text = blocks[first];
  // Readability kept one of its own accord.
  if (!text || figureOf(text)) return [];
  let prose = 0;
  let found = -1;
  for (let i = first - 1; i >= 0; i--) {
    const block = blocks[i];
    if (!block) break;
    if (block.element.localName === 'h1') {
      const caption = blocks[found];
      const figure = caption && figureOf(caption);
      return figure && !isShown(figure, kept) ? contentOf(figure, blocks, found) : [];
    }
    const figure = figureOf(block);
    if (figure) {
      const captioned = block.size >= CAPTION && block.linked < block.size / 2;
      if (captioned && !block.at.kept && isInStory(figure, body)) found = i;
    } else if (block.prose && ++prose > MOST) break;
  }
  return [];
}

/** The figure with a picture whose caption the block is, or the box that a page made to look like one. */
function figureOf({ at, size }: OutlineBlock): Tally | null {
  let captioned = false;
  let named = false;
  let tally: Tally | null = at;
  for (let i = 0; tally && i < DEPTH; i++, tally = tally.parent) {
    const name = tally.element.localName;
    if (name === 'figcaption') captioned = true;
    if (i < CAPTION_DEPTH && isNamedCaption(tally.element)) named = true;
    if (name === 'figure') return captioned && tally.element.querySelector('img') ? tally : null;
    if (named && tally.size > size * MOST_OF_BOX) return null;
    if (named && name !== 'p' && tally.element.getElementsByTagName('img').length === 1) return tally;
  }
  return null;
}

/** Boxes that hold other prose than captions, or headlines, are cards of other stories. */
function holdsCaptionsOnly(box: Tally, blocks: OutlineBlock[], at: number): boolean {
  const captions = blocksIn(box, blocks, at).filter((block) => block.prose && figureOf(block));
  const size = captions.reduce((sum, block) => sum + block.size, 0);
  return size === box.prose && !box.element.querySelector('h1,h2,h3,h4,h5,h6');
}

function isInStory(figure: Tally, body: Tally): boolean {
  let depth = 0;
  for (let each = figure; each !== body && each.parent; each = each.parent) {
    if (isFurniture(each, body)) return false;
    const { element } = each;
    if (depth++ < AROUND && NO_PICTURE.test(`${element.getAttribute('class') ?? ''} ${element.id}`))
      return false;
  }
  return true;
}

/** Whether the story has the picture already. */
function isShown({ element }: Tally, kept: Set<Node>): boolean {
  const address = element.querySelector('img')?.getAttribute('src');
  for (const node of kept)
    if (node.nodeName === 'IMG' && (node as Element).getAttribute('src') === address) return true;
  return false;
}

function contentOf(figure: Tally, blocks: OutlineBlock[], at: number): Node[] {
  const texts = blocksIn(figure, blocks, at).filter((block) => !block.element.closest('button, form'));
  return [
    ...texts.flatMap((block) => block.nodes),
    ...figure.element.querySelectorAll('img, picture, video'),
  ];
}

/** The blocks in `box`, of which the block at `at` is one. */
function blocksIn(box: Tally, blocks: OutlineBlock[], at: number): OutlineBlock[] {
  const isIn = (i: number) => blocks[i] !== undefined && within(blocks[i].at, box);
  let from = at;
  let to = at + 1;
  while (isIn(from - 1)) from--;
  while (isIn(to)) to++;
  return blocks.slice(from, to);
}
