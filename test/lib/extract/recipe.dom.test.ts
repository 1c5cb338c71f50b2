import { describe, expect, it } from 'vitest';
import { capture } from '../../../lib/capture.ts';

const STEPS = [
  'Soak the barley in cold water while the stock comes to the boil.',
  'Cut the fish into pieces as long as a thumb, and salt them.',
  'Simmer the barley for forty minutes, and stir it now and then.',
  'Lay the fish on top, cover the pot and wait for six minutes.',
];
const INGREDIENTS = ['Two handfuls of pearl barley, rinsed', 'A side of smoked haddock', 'Salt'];

const recipe = (name: string) => ({
  '@type': 'Recipe',
  name,
  recipeIngredient: INGREDIENTS,
  recipeInstructions: [
    { '@type': 'HowToSection', itemListElement: STEPS.map((text) => ({ '@type': 'HowToStep', text })) },
  ],
});

/** Each step has a picture, as many have, so that Readability takes their list for a gallery. */
const page = (told: unknown) => `<!DOCTYPE html><html lang="en"><head><title>Barley soup from the quay</title>
<script type="application/ld+json">${JSON.stringify(told)}</script></head><body>
<ul class="menu"><li>Salt</li><li>Barley soup from the quay</li></ul>
<article><h1>Barley soup from the quay</h1>
<p>My aunt made this soup on the days when the ferry did not sail, and there were many of them, so that she knew it by heart and never wrote it down for anybody.</p>
<p>I have cooked it eleven times, with haddock and without, and what follows is as near as I have come to what stood on her table in the winter of the long storm.</p>
<p>The barley wants time, the fish wants none, and the rest is a matter of who comes to eat, how hungry they are, and whether they have been told to bring the bread.</p>
<div class="card"><h3>Ingredients</h3><ul class="list">${INGREDIENTS.map((text) => `<li><a href="#buy"></a>${text}</li>`).join('')}</ul>
<div class="steps"><h3>Method</h3><ul class="list">${STEPS.map((text, i) => `<li class="step">${text}<img src="/step-${i}.jpg" width="800" height="533"><img src="/step-${i}-b.jpg" width="800" height="533"></li>`).join('')}</ul></div></div>
</article></body></html>`;

function textOf(told: unknown): string {
  const doc = new DOMParser().parseFromString(page(told), 'text/html');
  const result = capture(doc, 'https://quay.example/soup');
  return result.type === 'article' ? result.contentHtml.replace(/<[^>]+>/g, '\n') : result.reason;
}

describe('what a page says of its recipe', () => {
  it('is kept, with the heading over it', () => {
    const text = textOf({
      '@graph': [{ '@type': 'Article', headline: 'Barley soup from the quay' }, recipe('Soup')],
    });
    for (const line of [...STEPS, ...INGREDIENTS, 'Method', 'Ingredients']) expect(text).toContain(line);
    expect(text.split('Salt')).toHaveLength(2);
  });

  it.each([
    ['nothing', {}],
    ['several recipes', { '@graph': [recipe('Soup'), recipe('Bread')] }],
    [
      'one that is not on the page',
      { ...recipe('Soup'), recipeIngredient: [], recipeInstructions: 'Take a train.' },
    ],
  ])('and nothing else: %s', (_, told) => {
    expect(textOf(told)).not.toContain(STEPS[0]);
  });
});
