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
  ar: { ...ar, address: arAddress },
  cs: { ...cs, address: csAddress },
  da: { ...da, address: daAddress },
  de: { ...de, address: deAddress },
  el: { ...el, address: elAddress },
  en: { ...en, address: enAddress },
  es: { ...es, address: esAddress },
  fa: { ...fa, address: faAddress },
  fi: { ...fi, address: fiAddress },
  fr: { ...fr, address: frAddress },
  he: { ...he, address: heAddress },
  hi: { ...hi, address: hiAddress },
  hu: { ...hu, address: huAddress },
  id: { ...id, address: idAddress },
  it: { ...it, address: itAddress },
  ja: { ...ja, address: jaAddress },
  ko: { ...ko, address: koAddress },
  nl: { ...nl, address: nlAddress },
  no: { ...no, address: noAddress },
  pl: { ...pl, address: plAddress },
  pt: { ...pt, address: ptAddress },
  ro: { ...ro, address: roAddress },
  ru: { ...ru, address: ruAddress },
  sv: { ...sv, address: svAddress },
  tr: { ...tr, address: trAddress },
  uk: { ...uk, address: ukAddress },
  und: { ...und, address: undAddress },
  vi: { ...vi, address: viAddress },
  zh: { ...zh, address: zhAddress },
};
