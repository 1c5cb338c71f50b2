import type { Link } from './block.ts';

const FILE = /\.(?:pdf|docx?|xlsx?|csv|zip)(?:[?#]|$)/i;

/** What a story is made from, a ruling, a report, a table: never another story. */
export const isFile = ({ href }: Link): boolean => FILE.test(href);
