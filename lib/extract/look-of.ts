/** What an element looks like: its tag and its class names. */
export const lookOf = (element: Element | null): string =>
  `${element?.localName}.${element?.getAttribute('class') ?? ''}`;
