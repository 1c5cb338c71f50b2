import { describe, expect, it } from 'vitest';
import { fingerprint, isSameStory, mayBeSame } from '../../../lib/duplicates/fingerprint.ts';
import { OTHER, WIRE } from './stories.ts';

const lines = WIRE.split('\n');
const changed = WIRE.split(' ').map((word, i) => (i % 8 === 3 ? `${word}ly` : word));

const alike = (a: string, b: string) => {
  const [one, two] = [fingerprint(a), fingerprint(b)];
  if (!one || !two) throw new Error('no fingerprint');
  return mayBeSame(one, 0, two, 0) && isSameStory(a, b);
};

describe('the same story', () => {
  it.each([
    ['the same text', WIRE],
    [
      'an edited sentence and a note',
      `${WIRE.replace('the mayor said on Monday', 'officials told reporters')}\nAn earlier report put it at one metre.`,
    ],
    ['accents, capitals and marks', WIRE.toUpperCase().replaceAll(',', ' –')],
    ['every eighth word another', changed.join(' ')],
    ['its end cut off', lines.slice(0, 4).join('\n')],
    ['under an opening of the paper’s own', `${OTHER.split('\n').slice(0, 1)}\n${WIRE}`],
  ])('is known with %s', (_, text) => {
    expect(alike(WIRE, text)).toBe(true);
    expect(alike(text, WIRE)).toBe(true);
  });

  it.each([
    ['another story', OTHER],
    ['another one that quotes a sentence', `${OTHER}\n${lines[2]}`],
  ])('is not %s', (_, text) => {
    expect(alike(WIRE, text)).toBe(false);
  });

  it('is known in a script without spaces', () => {
    const story =
      '昨夜、川の水位が二メートル上がり、旧市街へ渡る二つの橋が通れなくなったと市長が月曜日に述べた。消防隊は老人ホームの入居者を丘の上の学校へ運び、温かい食事と毛布を配った。気象台は水曜日までに水が引くと見ている。';
    expect(alike(story, `速報。${story.slice(0, -20)}`)).toBe(true);
  });
});

it('says nothing of a few words', () => {
  expect(fingerprint('Breaking news, more follows.')).toBeNull();
});
