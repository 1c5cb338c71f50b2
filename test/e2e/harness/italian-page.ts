import { storyPage } from './pages.ts';

/** Both test browsers have a voice for Italian, and for nothing else. */
const PARAGRAPHS = [
  'Il consiglio del porto ha deciso martedì sera di lasciare aperto ai pedoni il vecchio ponte girevole, mettendo fine a una lite che aveva diviso il lungomare per quasi dieci anni e che era costata il posto a due sindaci.',
  'Gli ingegneri hanno spiegato alla seduta che la campata di ferro, costruita per i carri e poi affidata agli autobus, porterà i passanti con sicurezza per altri trent’anni, se prima dell’inverno si cambieranno i cuscinetti del pilone nord.',
  'I negozianti delle due rive avevano avvertito che la chiusura avrebbe costretto i loro clienti a un giro di quasi due chilometri, oltre il mercato del pesce e la circonvallazione, dove nessuno cammina per scelta.',
];
/** A story in Italian, and a page that says so: its language is told from its words, too. */
export const inItalian = (title: string): string =>
  storyPage({ title, paragraphs: PARAGRAPHS }).replace('<html lang="en">', '<html lang="it-IT">');
