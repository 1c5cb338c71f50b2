import { type MessageKey, t, uiDirection, uiLanguage } from '../i18n.ts';

const PARAGRAPHS = [1, 2, 3, 4, 5] as const;
const RELATED = [1, 2, 3] as const;

/** Makes `doc` a story in the language of the interface, with the noise of a news site around and within it. */
export function fillSample(doc: Document): void {
  const make = (tag: string, children: (Node | string)[] = [], className = '') => {
    const element = doc.createElement(tag);
    element.append(...children);
    if (className) element.className = className;
    return element;
  };
  const say = (tag: string, key: MessageKey) => make(tag, [t(key)]);

  doc.documentElement.lang = uiLanguage();
  doc.documentElement.dir = uiDirection();
  doc.title = t('sampleHeadline');
  for (const [property, content] of [
    ['og:type', 'article'],
    ['og:title', t('sampleHeadline')],
    ['og:site_name', t('extName')],
  ] as const) {
    const meta = doc.createElement('meta');
    meta.setAttribute('property', property);
    meta.content = content;
    doc.head.append(meta);
  }

  const email = doc.createElement('input');
  email.type = 'email';
  email.placeholder = t('sampleEmail');
  email.setAttribute('aria-label', t('sampleEmail'));
  const subscribe = say('button', 'sampleSubscribe');
  const newsletter = make(
    'aside',
    [say('h2', 'sampleNewsletter'), say('p', 'sampleNewsletterMore'), make('form', [email, subscribe])],
    'newsletter',
  );
  const share = make('div', [make('a', [t('sampleShare')])], 'share');
  const ad = make('div', [say('small', 'sampleAd'), say('p', 'sampleAdMore')], 'ad');
  const links = RELATED.map((n) => {
    const link = doc.createElement('a');
    link.href = `#${n}`;
    link.append(t(`sampleRelated_${n}`));
    return make('li', [link]);
  });
  const related = make('aside', [say('h2', 'sampleRelated'), make('ul', links)], 'related');
  const [first, second, ...others] = PARAGRAPHS.map((n) => say('p', `sampleText_${n}`));
  const story = [first, newsletter, second, ad, ...others].filter((it) => it !== undefined);
  doc.body.append(make('main', [make('article', [say('h1', 'sampleHeadline'), share, ...story, related])]));
  // Nothing here leads anywhere.
  doc.addEventListener('submit', (event) => event.preventDefault());
}
