import { describe, expect, it } from 'vitest';
import { storyLanguage } from '../../../lib/rules/story-language.ts';

const TEXTS = {
  en: 'The bridge has been closed for two winters, and the people on the far side have had to take the long road around the hill. It is open again, and the first to cross it was a boy with his grandfather’s bicycle.',
  de: 'Die Brücke war zwei Winter lang gesperrt, und die Leute auf der anderen Seite mussten den langen Weg um den Hügel nehmen. Nun ist sie wieder offen, und der Erste, der über sie fuhr, war ein Junge mit dem Rad.',
  it: 'Il ponte è rimasto chiuso per due inverni, e la gente che vive dall’altra parte del fiume ha dovuto prendere la strada lunga. Adesso è di nuovo aperto, e il primo che lo ha passato è stato un ragazzo con la bicicletta del nonno.',
  ru: 'Мост был закрыт две зимы, и людям на другом берегу приходилось ехать в объезд вокруг холма. Теперь он снова открыт, и первым по нему проехал мальчик на дедушкином велосипеде.',
  ca: 'El pont ha estat tancat durant dos hiverns, i la gent de l’altra riba ha hagut de fer la volta llarga pel turó. Ara torna a ser obert, i el primer que hi ha passat ha estat un noi amb la bicicleta del seu avi.',
};

describe('storyLanguage', () => {
  it.each<[keyof typeof TEXTS, string | null, string | null]>([
    ['en', 'en', 'en'],
    ['en', 'en-GB', 'en-GB'],
    ['en', null, 'en'],
    // A template that was made in English.
    ['de', 'en', 'de'],
    ['de', 'en-US', 'de'],
    ['ru', 'en', 'ru'],
    ['it', null, 'it'],
    ['de', 'de-AT', 'de-AT'],
    // A language without a list of common words is believed.
    ['ca', 'ca', 'ca'],
    ['ru', 'ru', 'ru'],
  ])('hears %s where the page declares %s: %s', (text, declared, heard) => {
    expect(storyLanguage(declared, TEXTS[text])).toBe(heard);
  });

  it.each(['', 'Menu', 'Foto: Ansgar Wehrhahn, Archiv'])(
    'believes the page where there is only %j',
    (sample) => {
      expect(storyLanguage('en', sample)).toBe('en');
      expect(storyLanguage(null, '')).toBeNull();
    },
  );
});
