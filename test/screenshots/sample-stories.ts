import type { RemovalKind } from '../../lib/article.ts';

export interface SampleStory {
  title: string;
  site: string;
  host: string;
  lang: string;
  excerpt: string;
  html: string;
  words: number;
  byline?: string;
  section?: string;
  caption?: string;
  /** Colour of the drawn picture, in degrees; no picture without it. */
  hue?: number;
  tags?: string[];
  favourite?: boolean;
  grade?: string;
  removed?: [kind: RemovalKind, reason: string, text: string][];
}

const FERRY = `<p>The last ferry of the year left Hallow Sound at ten past four, with eleven passengers, two dogs and a crate of mail that nobody had claimed. By the time it rounded the point, the volunteers who keep the lighthouse had already lit the stove for the winter.</p>
<p>There are fourteen of them, retired teachers and a former dentist among them, and for the next five months they are the only people on the island. The coast authority wanted to switch the lamp off in 2019. The volunteers asked for a year, and then for another.</p>
<h2>A lamp that nobody needs</h2>
<p>Ships have not steered by it for decades. “Of course nobody needs it,” says Maren Tilde, who is 71 and takes the watch from two to six. “<em>That is rather the point.</em> We do it because it was done.”</p>
<blockquote><p>You learn to hear the weather an hour before you see it. After a winter here a city sounds like one long mistake.</p></blockquote>
<p>The cost is small: some 4,100 crowns a year, most of it for coal. A ledger on the kitchen wall lists every bag since the first winter.</p>
<table><caption>What a winter costs, in crowns</caption><thead><tr><th>Winter</th><th>Coal</th><th>Food</th><th>Repairs</th></tr></thead><tbody><tr><td>2019/20</td><td>1,980</td><td>1,240</td><td>610</td></tr><tr><td>2020/21</td><td>2,105</td><td>1,310</td><td>0</td></tr><tr><td>2021/22</td><td>2,240</td><td>1,455</td><td>390</td></tr></tbody></table>
<p>In March, when the ferry comes back, they will be asked again what it was good for. They have agreed on an answer. It is written on the inside of the door:</p>
<ul><li>The light was on.</li><li>Nobody was lost.</li><li>The coal was paid.</li></ul>
<p>The authority has not yet said whether there will be a sixth winter.</p>`;

export const SAMPLE_STORIES: readonly SampleStory[] = [
  {
    title: 'The fourteen volunteers who keep a lighthouse burning that no ship needs',
    site: 'The Northern Review',
    host: 'review.example',
    lang: 'en',
    section: 'Islands',
    byline: 'Ida Rosenkvist',
    excerpt:
      'Every winter they light a lamp that was meant to go dark in 2019. Nobody steers by it. That is rather the point.',
    html: FERRY,
    words: 1190,
    hue: 210,
    caption: 'Hallow Sound from the last ferry of the year. Photograph: The Northern Review',
    tags: ['islands', 'long reads'],
    favourite: true,
    removed: [
      ['newsletter', 'asksForEmail', 'Sign up for our Sunday letter\nOne story, once a week, in your inbox.'],
      ['newsletter', 'asksForEmail', 'Get the islands briefing'],
      ['related', 'otherStories', 'Read more: The harbour that moved'],
      ['author', 'aboutTheAuthor', 'Ida Rosenkvist writes about coasts and the people on them.'],
    ],
  },
  {
    title: 'A city of two million turns its motorway ring into a park, one exit at a time',
    site: 'Metro Ledger',
    host: 'ledger.example',
    lang: 'en',
    byline: 'Tomas Abara and June Feld',
    excerpt:
      'The first kilometre opened on Saturday. Traffic engineers had expected chaos; what they measured was silence.',
    html: '<p>The first kilometre opened on Saturday.</p>',
    words: 820,
    hue: 130,
    caption: 'The first kilometre',
  },
  {
    title: 'Bread prices fall for the first time in three years as the harvest comes in early',
    site: 'Market Wire',
    host: 'wire.example',
    lang: 'en',
    excerpt: 'Millers are passing on lower grain costs sooner than economists had forecast.',
    html: '<p>Millers are passing on lower grain costs.</p>',
    words: 410,
    grade: 'cut',
  },
  {
    title: 'مكتبة عائمة تصل إلى القرى التي لا تصلها الطرق',
    site: 'صحيفة النهر',
    host: 'nahr.example',
    lang: 'ar',
    byline: 'ليلى حداد',
    excerpt: 'كل خميس يرسو قارب أزرق صغير عند رصيف خشبي، وينتظره أطفال ثلاث قرى.',
    html: '<p>كل خميس يرسو قارب أزرق صغير عند رصيف خشبي، وينتظره أطفال ثلاث قرى. يحمل القارب ألفًا ومئتي كتاب، وأمينة مكتبة واحدة، وإبريق شاي.</p><p>بدأت الفكرة قبل ست سنوات، حين قطعت الفيضانات الطريق الوحيد إلى البلدة. تقول ليلى حداد إن أحدًا لم يسأل يومها عن الخبز أولًا، بل سأل الأطفال عن الكتب.</p><h2>ثلاث قرى ورصيف واحد</h2><p>يستعير كل بيت كتابين في الأسبوع، ولا توجد غرامات على التأخير. «النهر يعيد كل شيء»، تقول أمينة المكتبة وهي تضحك.</p><blockquote><p>من يقرأ كتابًا على الماء لا ينساه.</p></blockquote>',
    words: 640,
    hue: 30,
    caption: 'القارب الأزرق عند الرصيف',
    removed: [['newsletter', 'asksForEmail', 'اشترك في نشرتنا البريدية']],
  },
  {
    title: '無人駅の待合室を、町の本屋に変えた三人の高校生',
    site: '海辺新聞',
    host: 'umibe.example',
    lang: 'ja',
    byline: '佐藤 みなと',
    excerpt: '一日に四本しか列車が止まらない駅に、去年の春から本棚が並んでいる。',
    html: '<p>一日に四本しか列車が止まらない駅に、去年の春から本棚が並んでいる。始めたのは、通学のために毎朝ここで列車を待っていた三人の高校生だ。</p><p>「待つ時間が長いから、読むものがほしかっただけです」と、そのうちの一人は笑う。最初の棚には家から持ち寄った二十冊。いまでは千二百冊を超え、隣の町からも人が来る。</p><h2>鍵のない本屋</h2><p>店番はいない。代金は木の箱に入れ、釣り銭は自分で取る。これまで一度も、勘定が合わなかったことはないという。</p>',
    words: 900,
    hue: 280,
    caption: '待合室の本棚',
  },
  {
    title:
      'Donaudampfschifffahrtsgesellschaft stellt nach hundertdreiundsechzig Jahren den Betrieb ein – und niemand weiß, wohin mit den Schiffen, den Stegen und der Kapelle, die jeden Sonntag an Bord spielte',
    site: 'Der Morgenbogen',
    host: 'morgenbogen.example',
    lang: 'de',
    byline: 'Anneliese Quandt',
    excerpt: 'Am Kai stehen vier weiße Dampfer, die keiner kaufen will.',
    html: '<p>Am Kai stehen vier weiße Dampfer, die keiner kaufen will.</p>',
    words: 1530,
    tags: ['Wien'],
  },
  {
    title: 'How to read the sky',
    site: 'Field Notes',
    host: 'notes.example',
    lang: 'en',
    excerpt: '',
    html: '',
    words: 0,
    grade: 'link',
  },
  {
    title: 'Researchers teach an old telescope to listen, and hear a storm on Jupiter',
    site: 'Signal & Noise',
    host: 'signal.example',
    lang: 'en',
    excerpt: 'The dish was to be scrapped. A doctoral student asked for one more night with it.',
    html: '<p>The dish was to be scrapped.</p>',
    words: 2240,
    hue: 0,
    caption: 'The dish at night',
  },
];
