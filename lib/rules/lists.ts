import ar from './phrases/ar.json' with { type: 'json' };
import cs from './phrases/cs.json' with { type: 'json' };
import da from './phrases/da.json' with { type: 'json' };
import de from './phrases/de.json' with { type: 'json' };
import el from './phrases/el.json' with { type: 'json' };
import en from './phrases/en.json' with { type: 'json' };
import es from './phrases/es.json' with { type: 'json' };
import fa from './phrases/fa.json' with { type: 'json' };
import fi from './phrases/fi.json' with { type: 'json' };
import fr from './phrases/fr.json' with { type: 'json' };
import he from './phrases/he.json' with { type: 'json' };
import hi from './phrases/hi.json' with { type: 'json' };
import hu from './phrases/hu.json' with { type: 'json' };
import id from './phrases/id.json' with { type: 'json' };
import it from './phrases/it.json' with { type: 'json' };
import ja from './phrases/ja.json' with { type: 'json' };
import ko from './phrases/ko.json' with { type: 'json' };
import nl from './phrases/nl.json' with { type: 'json' };
import no from './phrases/no.json' with { type: 'json' };
import pl from './phrases/pl.json' with { type: 'json' };
import pt from './phrases/pt.json' with { type: 'json' };
import ro from './phrases/ro.json' with { type: 'json' };
import ru from './phrases/ru.json' with { type: 'json' };
import sv from './phrases/sv.json' with { type: 'json' };
import tr from './phrases/tr.json' with { type: 'json' };
import uk from './phrases/uk.json' with { type: 'json' };
import und from './phrases/und.json' with { type: 'json' };
import vi from './phrases/vi.json' with { type: 'json' };
import zh from './phrases/zh.json' with { type: 'json' };
import type { PhraseList } from './schema.ts';

/** Every language's list by its primary subtag; `und` is what is the same everywhere. */
export const allLists = (): Readonly<Record<string, PhraseList>> => LISTS;

const LISTS = {
  ar,
  cs,
  da,
  de,
  el,
  en,
  es,
  fa,
  fi,
  fr,
  he,
  hi,
  hu,
  id,
  it,
  ja,
  ko,
  nl,
  no,
  pl,
  pt,
  ro,
  ru,
  sv,
  tr,
  uk,
  und,
  vi,
  zh,
};
