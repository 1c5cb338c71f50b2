/** Methods of Readability that our subclass (`lib/extract/swift-readability.ts`, `readability-pass.ts`) replaces, and those that only they call. */
const UNUSED = [
  ...['_getArticleMetadata', '_getJSONLD', '_getArticleTitle', '_unescapeHtmlEntities', '_isUrl'],
  ...['_unwrapNoscriptImages', '_isSingleImage', '_fixLazyImages', '_cleanStyles'],
  ...['_postProcessContent', '_fixRelativeUris', '_simplifyNestedElements', '_cleanClasses'],
  ...[
    '_isProbablyVisible',
    '_isElementWithoutContent',
    '_hasSingleTagInsideElement',
    '_hasChildBlockElement',
  ],
  ...['_isPhrasingContent', '_isValidByline', '_getLinkDensity', '_getTextDensity', '_getCharCount'],
  ...['_cleanConditionally', '_setNodeTag'],
];
/** Lists that only those methods read. */
const UNREAD = [
  'PRESENTATIONAL_ATTRIBUTES',
  'DEPRECATED_SIZE_ATTRIBUTE_ELEMS',
  'PHRASING_ELEMS',
  'HTML_ESCAPE_MAP',
];

/**
 * Leaves them and the talk for debugging (which serialises the whole article to say nothing) out of a bundle: a tenth of
 * the injected script. A build with another version of the library fails loudly.
 */
export const slimReadability = {
  name: 'broadsheet:slim-readability',
  enforce: 'pre' as const,
  transform: (code: string, id: string): string | null => {
    if (/readability\/Readability-readerable\.js$/.test(id)) return 'module.exports = null;';
    if (!/readability\/Readability\.js$/.test(id)) return null;
    const used = UNUSED.reduce((rest, name) => {
      const method = new RegExp(`\\n  ${name}\\([^)]*\\) \\{[\\s\\S]*?\\n  \\},`);
      if (!method.test(rest)) throw new Error(`Readability has no method ${name} any more`);
      return rest.replace(method, '');
    }, code);
    const read = UNREAD.reduce((rest, name) => {
      const list = new RegExp(`\\n  ${name}: [[{][\\s\\S]*?[\\]}],(?=\\n)`);
      if (!list.test(rest)) throw new Error(`Readability has no list ${name} any more`);
      return rest.replace(list, '');
    }, used);
    return read.replace(/\n\s*this\.log\([\s\S]*?\);(?=\n)/g, '');
  },
};
