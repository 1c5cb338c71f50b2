import names from '../rules/furniture-names.json' with { type: 'json' };

const FACTS = new RegExp(`(?:^|[^a-z])(?:${names.facts})(?![a-z])`, 'i');

/** Whether an element is called a box of facts, a glossary or a timeline, as newsrooms of many languages call them. */
export const isNamedFacts = (element: Element): boolean =>
  element.hasAttributes() && FACTS.test(`${element.id} ${element.getAttribute('class') ?? ''}`);
