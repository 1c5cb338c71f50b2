import type { LeadPicture } from '../../article.ts';
import type { Page } from '../page.ts';
import { parseUrl } from '../parse-url.ts';
import type { LdArticle } from './ld-article.ts';
import { firstTag, type MetaTags } from './meta-tags.ts';
import { bare, cleanText } from './text.ts';

const PICTURE = [
  'og:image',
  'og:image:url',
  'og:image:secure_url',
  'twitter:image',
  'twitter:image:src',
  'parsely-image-url',
];

/** The picture that the page gives for its story; its caption where the same picture stands in a figure. */
export function readLeadPicture(
  doc: Page,
  tags: MetaTags,
  ld: LdArticle | null,
  href: string,
): LeadPicture | null {
  const named = firstTag(tags, PICTURE) || ld?.picture?.src;
  const url = named ? parseUrl(named, href) : null;
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  const figure = findFigure(doc, url.pathname.split('/').at(-1) ?? '');
  const shown = figure?.querySelector('img')?.getAttribute('alt') ?? '';
  return {
    src: url.href,
    alt: cleanText(firstTag(tags, ['og:image:alt', 'twitter:image:alt']) || shown),
    caption: cleanText(figure?.querySelector('figcaption')?.textContent ?? '') || ld?.picture?.caption || '',
  };
}

/** Sizes differ between the two addresses; the file's own name rarely does. */
function findFigure(doc: Page, file: string): Element | undefined {
  const name = bare(file.replace(/\.\w+$/, ''));
  if (name.length < 6) return undefined;
  // Most addresses are told apart by the first word of the name, without a look at their letters.
  const [first = ''] = name.split(' ');
  return [...doc.querySelectorAll('figure')]
    .slice(0, 20)
    .find((figure) =>
      [...figure.querySelectorAll('img, source')].some((image) => mentions(image, name, first)),
    );
}

/** Where a script puts the address later has many names (`tidy/lazy-pictures.ts`). */
const mentions = (image: Element, name: string, first: string): boolean =>
  image.getAttributeNames().some((key) => {
    const address = ADDRESS.test(key) ? (image.getAttribute(key) ?? '') : '';
    return address.toLowerCase().includes(first) && bare(address).includes(name);
  });
const ADDRESS = /src|^data-/;
