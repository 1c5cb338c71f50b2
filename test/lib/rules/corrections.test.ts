import { describe, expect, test } from 'vitest';
import corrections from '../../../lib/rules/corrections.json' with { type: 'json' };
import { findNotes, isCorrection } from '../../../lib/rules/find-notes.ts';
import { faultsOfPhrases } from './check-phrase-list.ts';

/** For each language: notes as papers write them, and sentences of stories that sound like one. */
const CASES: Record<string, { notes: string[]; stories: string[] }> = {
  ar: {
    notes: [
      'تصحيح: ورد في نسخة سابقة من هذا المقال اسم خاطئ للميناء.',
      'ملاحظة من المحرر: حُدّث النص بعد نشره.',
    ],
    stories: ['تصحيح المسار السياسي في البلاد يحتاج إلى وقت طويل وصبر كبير من كل الأطراف المعنية بالأمر'],
  },
  cs: {
    notes: [
      'Oprava: V původní verzi článku byl chybně uveden rok stavby mostu.',
      'Poznámka redakce: Text byl doplněn.',
    ],
    stories: ['Oprava mostu potrvá do konce září a město ji zaplatí ze svého rozpočtu'],
  },
  da: {
    notes: [
      'Rettelse: Broen blev bygget i 1911, ikke i 1912.',
      'Artiklen er tirsdag rettet, så navnet er korrekt.',
    ],
    stories: [
      'Rettelser i budgettet kostede kommunen næsten en million kroner sidste år, og borgmesteren gik af',
    ],
  },
  de: {
    notes: [
      'Korrektur: Die Brücke wurde 1911 gebaut, nicht 1912.',
      'In einer früheren Version dieses Artikels hieß es, der Rat habe am Montag getagt.',
      'Anmerkung der Redaktion: Wir haben den Namen des Kapitäns berichtigt.',
    ],
    stories: [
      'Korrekturen am Haushalt lehnte der Stadtrat am Dienstag mit großer Mehrheit ab, und dabei blieb es',
    ],
  },
  el: {
    notes: [
      'Διόρθωση: Η γέφυρα χτίστηκε το 1911.',
      'Σημείωση της σύνταξης: Το όνομα του πλοιάρχου διορθώθηκε.',
    ],
    stories: ['Διόρθωση των τιμών περιμένουν οι έμποροι της πόλης μέχρι το τέλος του μήνα'],
  },
  en: {
    notes: [
      'Correction: The bridge was built in 1911, not 1912.',
      'Correction (March 17): An earlier picture showed another bridge.',
      '• This article was amended on 18 March to correct the name of the mayor.',
      'An earlier version of this story misstated the length of the span.',
      'Editor’s note: The council has since withdrawn the figures.',
      '(This version of the story corrects paragraph 4 to say that the span is 40 metres long)',
    ],
    stories: [
      'Correction officers walked out of the harbour prison on Monday after a week without heating in the cells.',
      'The council amended the plan, and an earlier version of it was burnt on the quay.',
      'This version of events is the one that the harbour master has told his children ever since.',
    ],
  },
  es: {
    notes: [
      'Corrección: El puente se construyó en 1911.',
      'Una versión anterior de este artículo decía que el pleno fue el lunes.',
      'Nota de la redacción: Se ha corregido el nombre del capitán.',
      'Nota aclaratoria: los costos del puente no incluyen el camino de acceso.',
    ],
    stories: ['Corrección de los precios es lo que esperan los comerciantes del puerto antes del invierno'],
  },
  fa: {
    notes: ['اصلاحیه: پل در سال ۱۹۱۱ ساخته شد.', 'در نسخه پیشین این گزارش نام ناخدا نادرست آمده بود.'],
    stories: ['تصحیح قیمت‌ها چیزی است که بازرگانان بندر تا پایان ماه انتظار دارند'],
  },
  fi: {
    notes: [
      'Oikaisu: Silta rakennettiin vuonna 1911.',
      'Juttua on korjattu kello 14.10: kapteenin nimi korjattu.',
      'Jutusta poistettiin 3.9. kapteenin osoite.',
    ],
    stories: ['Korjaus kestää syyskuun loppuun ja kaupunki maksaa sen omasta kassastaan kokonaan'],
  },
  fr: {
    notes: [
      'Rectificatif : le pont date de 1911.',
      'Une version précédente de cet article situait le vote lundi.',
      'Note de la rédaction : le nom du capitaine a été corrigé.',
    ],
    stories: ['Correction des prix ou non, les marchands du port attendent la fin du mois avec inquiétude'],
  },
  he: {
    notes: ['תיקון: הגשר נבנה בשנת 1911.', 'בגרסה קודמת של הכתבה נכתב שם שגוי של הקברניט.'],
    stories: ['תיקון הגשר יימשך עד סוף ספטמבר והעירייה תשלם עליו מתקציבה'],
  },
  hi: {
    notes: ['सुधार: पुल 1911 में बना था।', 'संपादकीय टिप्पणी: कप्तान का नाम ठीक किया गया है।'],
    stories: ['सुधार की मांग को लेकर बंदरगाह के व्यापारियों ने सोमवार को परिषद के सामने धरना दिया'],
  },
  hu: {
    notes: ['Helyesbítés: A híd 1911-ben épült.', 'A cikket javítottuk: a kapitány nevét rosszul írtuk.'],
    stories: ['Javítás alatt áll a híd szeptember végéig, és a város fizeti a saját költségvetéséből'],
  },
  id: {
    notes: [
      'Ralat: Jembatan itu dibangun pada 1911.',
      'Versi sebelumnya dari artikel ini salah menyebut nama kapten.',
    ],
    stories: ['Koreksi harga diharapkan para pedagang pelabuhan sebelum akhir bulan ini juga'],
  },
  it: {
    notes: [
      'Errata corrige: il ponte fu costruito nel 1911.',
      'Una versione precedente di questo articolo riportava un nome sbagliato.',
    ],
    stories: ['Correzione dei prezzi o no, i commercianti del porto aspettano la fine del mese'],
  },
  ja: {
    notes: ['訂正：橋の完成は1911年でした。', 'おわび：当初の記事に誤りがありました。'],
    stories: ['委員会は予算案の訂正を求める住民の声を受けて火曜日に再び会議を開いた'],
  },
  ko: {
    notes: ['바로잡습니다: 다리는 1911년에 지어졌습니다.', '편집자 주: 선장의 이름을 고쳤습니다.'],
    stories: ['정정 요구가 이어지자 시의회는 화요일에 다시 회의를 열기로 결정했다'],
  },
  nl: {
    notes: [
      'Correctie: De brug is in 1911 gebouwd.',
      'In een eerdere versie van dit artikel stond een verkeerde naam.',
    ],
    stories: ['Correcties op de begroting wees de gemeenteraad dinsdag met grote meerderheid van de hand'],
  },
  no: {
    notes: ['Rettelse: Broen ble bygget i 1911.', 'I en tidligere versjon av denne saken sto det feil navn.'],
    stories: ['Rettelser i budsjettet kostet kommunen nesten en million kroner i fjor'],
  },
  pl: {
    notes: [
      'Sprostowanie: Most zbudowano w 1911 roku.',
      'W poprzedniej wersji tego artykułu podano błędne nazwisko.',
    ],
    stories: ['Korekta cen jest tym, na co kupcy w porcie czekają do końca miesiąca'],
  },
  pt: {
    notes: [
      'Correção: A ponte foi construída em 1911.',
      'Uma versão anterior deste texto trazia o nome errado.',
      'Nota da redação: o nome foi corrigido.',
    ],
    stories: ['Correção dos preços é o que esperam os comerciantes do porto antes do inverno'],
  },
  ro: {
    notes: [
      'Erată: Podul a fost construit în 1911.',
      'O versiune anterioară a acestui articol indica un nume greșit.',
    ],
    stories: ['Corecție a prețurilor așteaptă negustorii din port până la sfârșitul lunii'],
  },
  ru: {
    notes: [
      'Исправление: мост построен в 1911 году.',
      'В предыдущей версии этой статьи было указано неверное имя.',
      'От редакции: имя капитана исправлено.',
    ],
    stories: ['Исправление ошибок в бюджете обошлось городу почти в миллион и стоило мэру его места'],
  },
  sv: {
    notes: ['Rättelse: Bron byggdes 1911.', 'I en tidigare version av artikeln angavs fel namn.'],
    stories: ['Rättelser i budgeten kostade kommunen nästan en miljon kronor förra året'],
  },
  tr: {
    notes: ['Düzeltme: Köprü 1911 yılında yapıldı.', 'Editörün notu: Kaptanın adı düzeltildi.'],
    stories: ['Düzeltme bekleyen esnaf, ay sonuna kadar limanda fiyatların inmesini umuyor'],
  },
  uk: {
    notes: ['Виправлення: міст збудовано 1911 року.', 'У попередній версії цієї статті було хибне ім’я.'],
    stories: ['Виправлення помилок у бюджеті коштувало місту майже мільйон і посади мера'],
  },
  vi: {
    notes: [
      'Đính chính: Cây cầu được xây năm 1911.',
      'Phiên bản trước của bài viết này ghi sai tên thuyền trưởng.',
    ],
    stories: ['Sửa chữa cây cầu sẽ kéo dài đến hết tháng chín và thành phố trả toàn bộ'],
  },
  zh: {
    notes: ['更正：大桥建于1911年。', '编者按：船长的名字已更正。', '本文早前版本误写了船长的名字。'],
    stories: ['港口的商人希望市议会在月底之前更正预算并重新开会讨论大桥的未来'],
  },
};

test('there is a list for each language, and a case for each list', () => {
  expect(Object.keys(corrections)).toEqual(Object.keys(CASES));
});

describe.each(Object.entries(CASES))('%s', (lang, { notes, stories }) => {
  test('its list keeps to the grammar', () => {
    const list = corrections[lang as keyof typeof corrections];
    const unspaced = lang === 'ja' || lang === 'zh';
    expect(faultsOfPhrases('labels', list.labels, 'hint', unspaced)).toEqual([]);
    expect(faultsOfPhrases('sentences', list.sentences, 'keep', unspaced)).toEqual([]);
  });
  test.each(notes)('a note: %s', (text) => expect(isCorrection(text, lang)).toBe(true));
  test.each(stories)('a story: %s', (text) => expect(isCorrection(text, lang)).toBe(false));
});

describe('notes of a text', () => {
  const prose = 'The harbour council voted late on Tuesday to keep the old swing bridge open.';
  test.each<[string, string[], string[]]>([
    ['at its end', [prose, 'Correction: It was built in 1911.'], ['Correction: It was built in 1911.']],
    [
      'under a heading',
      [prose, 'Correction', 'It was built in 1911.'],
      ['Correction: It was built in 1911.'],
    ],
    ['on top stay where they are', ['Correction: It was built in 1911.', prose], []],
    ['are none', [prose, prose], []],
  ])('%s', (_, blocks, notes) => {
    expect(findNotes(blocks, 'en')).toEqual(notes);
  });
});
