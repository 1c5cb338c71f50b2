import archive from './archive-copy.json' with { type: 'json' };

/**
 * Where a public archive keeps the page as it was about then. Only an address: nobody is asked before it is opened.
 *
 * @param at ms since epoch
 */
export function archiveCopy(address: string, at: number): string {
  const time = new Date(at).toISOString().replace(/\D/g, '').slice(0, 14);
  return archive.address.replace('{time}', time).replace('{address}', () => address);
}
