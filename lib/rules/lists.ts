import arAddress from './address/ar.json' with { type: 'json' };
import csAddress from './address/cs.json' with { type: 'json' };
import daAddress from './address/da.json' with { type: 'json' };
import deAddress from './address/de.json' with { type: 'json' };
import elAddress from './address/el.json' with { type: 'json' };
import enAddress from './address/en.json' with { type: 'json' };
import esAddress from './address/es.json' with { type: 'json' };
import faAddress from './address/fa.json' with { type: 'json' };
import fiAddress from './address/fi.json' with { type: 'json' };
import frAddress from './address/fr.json' with { type: 'json' };
import heAddress from './address/he.json' with { type: 'json' };
import hiAddress from './address/hi.json' with { type: 'json' };
import huAddress from './address/hu.json' with { type: 'json' };
import idAddress from './address/id.json' with { type: 'json' };
import itAddress from './address/it.json' with { type: 'json' };
import jaAddress from './address/ja.json' with { type: 'json' };
import koAddress from './address/ko.json' with { type: 'json' };
import nlAddress from './address/nl.json' with { type: 'json' };
import noAddress from './address/no.json' with { type: 'json' };
import plAddress from './address/pl.json' with { type: 'json' };
import ptAddress from './address/pt.json' with { type: 'json' };
import roAddress from './address/ro.json' with { type: 'json' };
import ruAddress from './address/ru.json' with { type: 'json' };
import svAddress from './address/sv.json' with { type: 'json' };
import trAddress from './address/tr.json' with { type: 'json' };
import ukAddress from './address/uk.json' with { type: 'json' };
import undAddress from './address/und.json' with { type: 'json' };
import viAddress from './address/vi.json' with { type: 'json' };
import zhAddress from './address/zh.json' with { type: 'json' };
import arLexicon from './lexicon/ar.json' with { type: 'json' };
import csLexicon from './lexicon/cs.json' with { type: 'json' };
import daLexicon from './lexicon/da.json' with { type: 'json' };
import deLexicon from './lexicon/de.json' with { type: 'json' };
import elLexicon from './lexicon/el.json' with { type: 'json' };
import enLexicon from './lexicon/en.json' with { type: 'json' };
import esLexicon from './lexicon/es.json' with { type: 'json' };
import faLexicon from './lexicon/fa.json' with { type: 'json' };
import fiLexicon from './lexicon/fi.json' with { type: 'json' };
import frLexicon from './lexicon/fr.json' with { type: 'json' };
import heLexicon from './lexicon/he.json' with { type: 'json' };
import hiLexicon from './lexicon/hi.json' with { type: 'json' };
import huLexicon from './lexicon/hu.json' with { type: 'json' };
import idLexicon from './lexicon/id.json' with { type: 'json' };
import itLexicon from './lexicon/it.json' with { type: 'json' };
import jaLexicon from './lexicon/ja.json' with { type: 'json' };
import koLexicon from './lexicon/ko.json' with { type: 'json' };
import nlLexicon from './lexicon/nl.json' with { type: 'json' };
import noLexicon from './lexicon/no.json' with { type: 'json' };
import plLexicon from './lexicon/pl.json' with { type: 'json' };
import ptLexicon from './lexicon/pt.json' with { type: 'json' };
import roLexicon from './lexicon/ro.json' with { type: 'json' };
import ruLexicon from './lexicon/ru.json' with { type: 'json' };
import svLexicon from './lexicon/sv.json' with { type: 'json' };
import trLexicon from './lexicon/tr.json' with { type: 'json' };
import ukLexicon from './lexicon/uk.json' with { type: 'json' };
import viLexicon from './lexicon/vi.json' with { type: 'json' };
import zhLexicon from './lexicon/zh.json' with { type: 'json' };
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

const LISTS: Readonly<Record<string, PhraseList>> = {
  ar: { ...ar, address: arAddress, lexicon: arLexicon },
  cs: { ...cs, address: csAddress, lexicon: csLexicon },
  da: { ...da, address: daAddress, lexicon: daLexicon },
  de: { ...de, address: deAddress, lexicon: deLexicon },
  el: { ...el, address: elAddress, lexicon: elLexicon },
  en: { ...en, address: enAddress, lexicon: enLexicon },
  es: { ...es, address: esAddress, lexicon: esLexicon },
  fa: { ...fa, address: faAddress, lexicon: faLexicon },
  fi: { ...fi, address: fiAddress, lexicon: fiLexicon },
  fr: { ...fr, address: frAddress, lexicon: frLexicon },
  he: { ...he, address: heAddress, lexicon: heLexicon },
  hi: { ...hi, address: hiAddress, lexicon: hiLexicon },
  hu: { ...hu, address: huAddress, lexicon: huLexicon },
  id: { ...id, address: idAddress, lexicon: idLexicon },
  it: { ...it, address: itAddress, lexicon: itLexicon },
  ja: { ...ja, address: jaAddress, lexicon: jaLexicon },
  ko: { ...ko, address: koAddress, lexicon: koLexicon },
  nl: { ...nl, address: nlAddress, lexicon: nlLexicon },
  no: { ...no, address: noAddress, lexicon: noLexicon },
  pl: { ...pl, address: plAddress, lexicon: plLexicon },
  pt: { ...pt, address: ptAddress, lexicon: ptLexicon },
  ro: { ...ro, address: roAddress, lexicon: roLexicon },
  ru: { ...ru, address: ruAddress, lexicon: ruLexicon },
  sv: { ...sv, address: svAddress, lexicon: svLexicon },
  tr: { ...tr, address: trAddress, lexicon: trLexicon },
  uk: { ...uk, address: ukAddress, lexicon: ukLexicon },
  und: { ...und, address: undAddress },
  vi: { ...vi, address: viAddress, lexicon: viLexicon },
  zh: { ...zh, address: zhAddress, lexicon: zhLexicon },
};
