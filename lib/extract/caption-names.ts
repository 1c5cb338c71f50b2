import names from '../rules/furniture-names.json' with { type: 'json' };

const NAMED = new RegExp(`(?:^|[\\s_-])(?:${names.caption})(?![a-z])`, 'i');

/** Whether the class names of an element call it the caption of a picture. */
export const isNamedCaption = (element: Pick<Element, 'getAttribute'>): boolean =>
  NAMED.test(element.getAttribute('class') ?? '');
