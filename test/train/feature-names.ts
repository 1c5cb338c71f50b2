/** The features of `lib/clean/model/features.ts` in their order, for people. */
export const FEATURES: readonly string[] = [
  // shape.ts
  ...['heading', 'listItem', 'run', 'words', 'letters', 'linkShare', 'links', 'siteLinks', 'elsewhereLinks'],
  ...[
    'firstLink',
    'lastLink',
    'ends',
    'sentences',
    'capitals',
    'digits',
    'commas',
    'colon',
    'exclaim',
    'year',
  ],
  ...['strong', 'lower', 'media'],
  // evidence.ts
  ...['signup', 'related', 'social', 'ad', 'hints'],
  ...['nSignup', 'nRelated', 'nAuthor', 'nSocial', 'nMeta', 'nShare', 'quote', 'tableBox', 'boxControls'],
  ...['repeats', 'likeWords', 'likeLinks', 'boxWords', 'boxLinks', 'boxLeaves', 'depthGap', 'blockProse'],
  // place.ts
  ...[
    'place',
    'before',
    'after',
    'lastProse',
    'nextProse',
    'proseRun',
    'prevWords',
    'nextWords',
    'prevLinks',
  ],
  ...['nextLinks', 'prevHeading', 'nextHeading', 'nextHit', 'sinceLabel', 'sinceHeading', 'sectionWords'],
  ...['sectionLinks', 'byline', 'echo'],
  // features.ts
  ...['pageWords', 'pageProse', 'pageLists', 'pageLinkShare'],
];

/** Those of `lib/clean/address/signs.ts` and `setting.ts`. */
export const ADDRESS_FEATURES: readonly string[] = [
  ...['words', 'sentences', 'question', 'exclaim', 'us', 'site', 'you', 'asks', 'asksFirst', 'said', 'tells'],
  ...[
    'quoted',
    'newsletter',
    'subscription',
    'donation',
    'app',
    'podcast',
    'event',
    'shop',
    'tips',
    'follow',
  ],
  ...['share', 'comments', 'copyright', 'author', 'ad', 'related', 'other', 'kinds', 'offers', 'offerShare'],
  ...[
    'sure',
    'hint',
    'keep',
    'mail',
    'price',
    'phone',
    'host',
    'byline',
    'storyUs',
    'storyYou',
    'questions',
    'topic',
  ],
  ...['headline', 'hears'],
  // setting.ts
  ...['score', 'prevScore', 'nextScore', 'before', 'after', 'lastProse', 'nextProse', 'tag', 'likeShare'],
  ...[
    'likes',
    'boxProse',
    'strong',
    'links',
    'linkShare',
    'siteLink',
    'signUpLink',
    'ruleBefore',
    'ruleAfter',
  ],
  ...['named', 'controls', 'lookShare', 'commonLook', 'looks'],
];
