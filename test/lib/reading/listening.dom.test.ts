import { describe, expect, it } from 'vitest';
import { otherBlock, sentencesOf } from '../../../lib/reading/sentences.ts';
import { voiceFor } from '../../../lib/reading/voices.ts';

const read = (html: string, lang: string | null = 'en') => {
  const root = document.createElement('div');
  root.innerHTML = html;
  return sentencesOf(root, lang, (block) => block.textContent ?? '');
};

describe('sentences', () => {
  it.each([
    [
      'headings and paragraphs',
      '<h2>Rain</h2><p>It rained. We left.</p>',
      'en',
      ['Rain', 'It rained. ', 'We left.'],
    ],
    ['Japanese', '<p>橋は開く。工事は終わる。</p>', 'ja', ['橋は開く。', '工事は終わる。']],
    ['nothing to say', '<p>…</p><p> </p>', 'en', []],
    ['a language that is none', '<p>One. Two.</p>', 'no language', ['One. ', 'Two.']],
  ])('%s', (_name, html, lang, expected) => {
    expect(read(html, lang).map(({ text }) => text)).toEqual(expected);
  });

  it('says where each one stands', () => {
    const [, second] = read('<p>It rained. We left.</p>');
    expect(second).toEqual({ block: 0, start: 11, end: 19, text: 'We left.' });
  });

  it('cuts long ones where one breathes', () => {
    const long = `${'many words '.repeat(15)}, ${'and more '.repeat(20)}.`;
    const parts = read(`<p>${long}</p>`);
    expect(parts.map(({ text }) => text).join('')).toBe(long);
    expect(Math.max(...parts.map(({ text }) => text.length))).toBeLessThanOrEqual(220);
    expect(parts[0]?.text.endsWith(',')).toBe(true);
  });

  it('skips by block', () => {
    const sentences = read('<p>A one. A two.</p><p>…</p><p>B one. B two.</p>');
    expect(otherBlock(sentences, 1, 1)).toBe(2);
    expect(otherBlock(sentences, 3, -1)).toBe(0);
    expect(otherBlock(sentences, 3, 1)).toBe(2);
  });
});

describe('the voice', () => {
  const voice = (lang: string, more = {}) => ({ lang, localService: false, default: false, ...more });
  it.each([
    ['of the very region', [voice('en-US', { default: true }), voice('en-GB')], 'en-GB', 'en-GB'],
    ['of the language', [voice('de-DE'), voice('en_US')], 'en-AU', 'en_US'],
    ['of this machine', [voice('fr-FR'), voice('fr-CA', { localService: true })], 'fr', 'fr-CA'],
    ['of another language: none', [voice('de-DE', { default: true })], 'ja', undefined],
    ['among none', [], 'en', undefined],
  ])('%s', (_name, voices, lang, expected) => {
    expect(voiceFor(voices, lang)?.lang).toBe(expected);
  });
});
