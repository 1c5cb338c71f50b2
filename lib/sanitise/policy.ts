/**
 * The one policy of the house: what HTML may be stored and rendered. Data only. Everything that is not named here goes;
 * unknown elements leave their text behind, `DROPPED_WITH_TEXT` do not.
 */

export const ALLOWED_ELEMENTS = [
  ...['p', 'div', 'section', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'br', 'wbr'],
  ...[
    'ul',
    'ol',
    'li',
    'dl',
    'dt',
    'dd',
    'blockquote',
    'pre',
    'figure',
    'figcaption',
    'img',
    'details',
    'summary',
  ],
  ...['table', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
  ...[
    'a',
    'span',
    'em',
    'strong',
    'b',
    'i',
    'u',
    's',
    'del',
    'ins',
    'mark',
    'small',
    'sub',
    'sup',
    'q',
    'cite',
  ],
  ...['code', 'kbd', 'samp', 'var', 'abbr', 'dfn', 'time', 'bdi', 'bdo', 'ruby', 'rt', 'rp'],
] as const;

/** Attributes of every element. `id` only with `ID_PREFIX`. */
export const GLOBAL_ATTRIBUTES = ['lang', 'dir', 'id'] as const;

export const ELEMENT_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'rel', 'target', 'referrerpolicy'],
  img: ['src', 'alt', 'width', 'height', 'referrerpolicy'],
  ol: ['start', 'reversed', 'type'],
  li: ['value'],
  th: ['colspan', 'rowspan', 'scope'],
  td: ['colspan', 'rowspan'],
  col: ['span'],
  colgroup: ['span'],
  abbr: ['title'],
  dfn: ['title'],
  time: ['datetime'],
  details: ['open'],
};

/** Ids live only as targets of footnote links, always behind this prefix, so that none can clobber a name of ours. */
export const ID_PREFIX = 'note-';
export const ID_PATTERN = /^note-[\w-]{1,80}$/;

export const LINK_SCHEMES = ['http:', 'https:', 'mailto:'] as const;
export const PICTURE_SCHEMES = ['http:', 'https:'] as const;
/** Pictures inside the HTML: raster formats only, never SVG. */
export const DATA_PICTURE = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,[a-z0-9+/=\s]+$/i;

/** What every link carries: it opens apart and tells its target nothing. */
export const LINK_ATTRIBUTES = {
  rel: 'noopener noreferrer',
  target: '_blank',
  referrerpolicy: 'no-referrer',
} as const;

/** Gone with all they hold: code, foreign namespaces, raw-text elements, form controls, players. */
export const DROPPED_WITH_TEXT = [
  ...['script', 'style', 'template', 'noscript', 'noembed', 'noframes', 'xmp', 'plaintext', 'title', 'head'],
  ...['svg', 'math', 'annotation-xml', 'foreignobject', 'desc', 'mi', 'mn', 'mo', 'ms', 'mtext'],
  ...[
    'button',
    'select',
    'option',
    'optgroup',
    'datalist',
    'textarea',
    'input',
    'progress',
    'meter',
    'dialog',
  ],
  ...['iframe', 'frame', 'frameset', 'object', 'embed', 'applet', 'audio', 'video', 'canvas', 'map', 'area'],
] as const;
