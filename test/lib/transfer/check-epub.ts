import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';

/**
 * What EPUB 3.3 and its container format ask of every book, looked at in the bytes. It is no EPUBCheck (that one was run
 * by hand on the same books), but it needs no Java.
 *
 * @returns what is wrong, in words; nothing when all is well
 */
export function faultsOf(bytes: Uint8Array): string[] {
  const faults = faultsOfZip(bytes);
  const files = unzipSync(bytes);
  const names = new Set(Object.keys(files));
  const { DOMParser } = new JSDOM('').window;
  const parse = (name: string): Document | null => {
    const source = files[name];
    if (!source) return fault(`${name} is missing`);
    const page = new DOMParser().parseFromString(strFromU8(source), 'application/xml');
    return page.querySelector('parsererror') ? fault(`${name} is no XML`) : page;
  };
  const fault = (words: string) => {
    faults.push(words);
    return null;
  };
  /** The file that an address in another file means; null: it leads out of the book, or within the file. */
  const fileAt = (from: string, address: string): string | null => {
    if (/^[a-z][a-z0-9+.-]*:/i.test(address) || address.startsWith('#')) return null;
    return decodeURI(new URL(address, `epub:///${from}`).pathname.slice(1));
  };

  const opfName = parse('META-INF/container.xml')?.querySelector('rootfile')?.getAttribute('full-path') ?? '';
  const opf = parse(opfName);
  if (!opf) return faults;
  for (const name of ['identifier', 'title', 'language'])
    if (!opf.getElementsByTagName(`dc:${name}`)[0]?.textContent?.trim()) fault(`no dc:${name}`);
  const identifier = opf.documentElement.getAttribute('unique-identifier') ?? '';
  if (opf.getElementById(identifier)?.tagName !== 'dc:identifier') fault('the identifier is not pointed to');
  const modified = opf.querySelector('[property="dcterms:modified"]')?.textContent ?? '';
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(modified)) fault(`modified at ${modified}`);

  const items = [...opf.querySelectorAll('manifest > item')];
  const listed = items.map((item) => fileAt(opfName, item.getAttribute('href') ?? '') ?? '');
  for (const name of listed) if (!names.has(name)) fault(`listed but missing: ${name}`);
  for (const name of names)
    if (!listed.includes(name) && !/^(?:mimetype$|META-INF\/)/.test(name) && name !== opfName)
      fault(`not listed: ${name}`);
  if (new Set(items.map(({ id }) => id)).size < items.length) fault('ids twice in the package');
  for (const ref of opf.querySelectorAll('spine > itemref'))
    if (!items.some(({ id }) => id === ref.getAttribute('idref'))) fault('the spine points to nothing');
  const navs = items.filter((item) => item.getAttribute('properties')?.split(' ').includes('nav'));
  if (navs.length !== 1) fault(`${navs.length} tables of contents`);

  for (const [index, item] of items.entries()) {
    if (item.getAttribute('media-type') !== 'application/xhtml+xml') continue;
    const name = listed[index] ?? '';
    const page = parse(name);
    if (!page) continue;
    if (item === navs[0] && page.querySelectorAll('nav ol > li > a[href]').length === 0)
      fault('empty contents');
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
    if (new Set(ids).size < ids.length) fault(`ids twice in ${name}`);
    for (const element of page.querySelectorAll('[src], [href]')) {
      const address = element.getAttribute('src') ?? element.getAttribute('href') ?? '';
      const file = fileAt(name, address);
      if (file && !names.has(file)) fault(`${name} points to ${address}, which is missing`);
      if (address.startsWith('#') && !ids.includes(decodeURIComponent(address.slice(1))))
        fault(`${name} points to ${address}, which is nowhere`);
      if (element.hasAttribute('src') && !file) fault(`${name} would load ${address}`);
    }
    if (page.querySelector('script, iframe, form, input, [onclick], [style]')) fault(`${name} is not plain`);
  }
  return faults;
}

/** OCF 4.2: the type comes first, stored, without extra fields, so that the file is known by its first bytes. */
function faultsOfZip(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const first = [
    view.getUint32(0, true),
    view.getUint16(8, true),
    view.getUint16(26, true),
    view.getUint16(28, true),
  ];
  const faults = first.join() === [0x04034b50, 0, 8, 0].join() ? [] : [`the first entry begins ${first}`];
  if (strFromU8(bytes.subarray(30, 58)) !== 'mimetypeapplication/epub+zip')
    faults.push('the type is not first');
  return faults;
}
