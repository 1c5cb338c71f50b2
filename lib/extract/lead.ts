import names from '../rules/furniture-names.json' with { type: 'json' };
import { isKeptProse, type Outline, type OutlineBlock, type Tally } from './outline.ts';
import { textOf } from './text-of.ts';

/**
 * A standfirst shorter than this is display type, which repeats the headline in other words (and which truths leave out);
 * a longer one is the first paragraph of the story, set apart, and so is any that bears the name of one.
 */
const LEAD_LENGTH = 160;
const NAMED_LEAD = new RegExp(`(?:^|[^a-z])(?:${names.lead})(?![a-z])`, 'i');
/** More than this between headline and text is no lead but something else: boxes about the author, other stories. */
const MOST = 2;
/** Not a lead, whatever its length: what boxes of these names hold stands in the head of many stories. */
const NO_LEAD =
  /author|byline|bio|caption|credit|image|photo|picture|disclos|disclaim|tooltip|excerpt-card|meta(?![a-z])/i;
/** A box by these names is the text, or the first part of it. */
const STORY =
  /(?:^|\s)(?:\S*(?:article|story|post|entry|main)[-_]*(?:body|text|copy|content)(?![a-z])|(?:body|text|story|article)(?=$|\s))/i;
/** A run of fewer paragraphs is a standfirst or a note; one of more characters is another story. */
const RUN = 3;
const RUN_SIZE = 3000;
/** How many elements are looked at around a block for such names. */
const AROUND = 5;

/** The opening paragraphs that a page sets apart between the headline and the text, where Readability loses them. */
export function findLead({ blocks }: Outline): OutlineBlock[] {
  const first = blocks.findIndex(isKeptProse);
  let headline = first - 1;
  while (headline >= 0 && blocks[headline]?.element.localName !== 'h1') headline--;
  if (headline < 0) return [];
  const before = blocks.slice(headline + 1, first);
  const run = findRun(before);
  if (run.length > 0 && run.every((lead) => !standsElsewhere(lead, blocks))) return run;
  const found = before.filter(isLead);
  return found.length <= MOST && found.every((lead) => !standsElsewhere(lead, blocks)) ? found : [];
}

/** The paragraphs of the one box between headline and text that is named as text and holds nothing but sentences. */
function findRun(blocks: OutlineBlock[]): OutlineBlock[] {
  const boxes = new Map<Tally, OutlineBlock[]>();
  for (const block of blocks) {
    const box = block.element.localName === 'p' ? block.at.parent : block.at;
    if (!box || box.kept || box.size > RUN_SIZE || box.prose < box.size) continue;
    if (STORY.test(box.element.getAttribute('class') ?? ''))
      boxes.set(box, [...(boxes.get(box) ?? []), block]);
  }
  const runs = [...boxes.values()].filter((run) => run.length >= RUN && run.every(standsFree));
  return runs.length === 1 ? (runs[0] ?? []) : [];
}

function isLead(block: OutlineBlock): boolean {
  const { at, kept, linked, prose, size } = block;
  return prose && !kept && !linked && (size >= LEAD_LENGTH || isNamed(at)) && standsFree(block);
}

const isNamed = ({ element, parent }: Tally): boolean =>
  [element, parent?.element].some((each) => NAMED_LEAD.test(each?.getAttribute('class') ?? ''));

/** Whether nothing around the block says that it is something else than story. */
function standsFree(block: OutlineBlock): boolean {
  let tally: Tally | null = block.at;
  for (let i = 0; tally?.parent && i < AROUND; i++, tally = tally.parent) {
    const { element, signs } = tally;
    if (signs.furniture || signs.named || element.localName.startsWith('fig')) return false;
    if (NO_LEAD.test(`${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`))
      return false;
  }
  return true;
}

function standsElsewhere(lead: OutlineBlock, blocks: OutlineBlock[]): boolean {
  const text = foldedTextOf(lead);
  return blocks.some((block) => block !== lead && block.size === lead.size && foldedTextOf(block) === text);
}

const foldedTextOf = (block: OutlineBlock): string => textOf(block).replace(/\s+/g, ' ').trim();
