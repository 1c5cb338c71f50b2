/** Methods of Readability that our subclass (`lib/extract/swift-readability.ts`, `readability-pass.ts`) replaces, and those that only they call. */
const UNUSED = [
  ...['parse', '_getArticleMetadata', '_getJSONLD', '_getArticleTitle', '_unescapeHtmlEntities', '_isUrl'],
  ...['_unwrapNoscriptImages', '_isSingleImage', '_fixLazyImages', '_cleanStyles'],
  ...['_postProcessContent', '_fixRelativeUris', '_simplifyNestedElements', '_cleanClasses'],
  ...[
    '_isProbablyVisible',
    '_isElementWithoutContent',
    '_hasSingleTagInsideElement',
    '_hasChildBlockElement',
  ],
  ...['_isPhrasingContent', '_isValidByline', '_getLinkDensity', '_getTextDensity', '_getCharCount'],
  ...[
    '_cleanConditionally',
    '_setNodeTag',
    '_markDataTables',
    '_getRowAndColumnCount',
    '_removeScripts',
    '_prepDocument',
    '_getAllNodesWithTag',
    '_findNode',
  ],
];
/** Lists that only those methods read. */
const UNREAD = [
  'PRESENTATIONAL_ATTRIBUTES',
  'DEPRECATED_SIZE_ATTRIBUTE_ELEMS',
  'PHRASING_ELEMS',
  'HTML_ESCAPE_MAP',
  'CLASSES_TO_PRESERVE',
];

/** Expressions that only those methods read, or none. */
const UNASKED = [
  ...['extraneous', 'byline', 'replaceFonts', 'nextLink', 'prevLink', 'hasContent'],
  ...['hashUrl', 'srcsetUrl', 'b64DataUrl', 'jsonLdArticleTypes'],
];

/** What it says for debugging, with what words it; a document of its own in place of the browser's; settings of methods above. */
const TALK = [
  /\n\s*this\.log\([\s\S]*?\);(?=\n)/g,
  /\n {2}if \(this\._debug\) \{\n {4}let logNode[\s\S]*?\n {2}\} else \{[\s\S]*?\n {2}\}(?=\n)/,
  /\n\s*if \(this\._debug\) \{\s*\}(?=\n)/g,
  /\n {4}if \(this\._docJSDOMParser[^{]*\{[\s\S]*?\n {4}\}(?=\n)/g,
  /\n {2}this\._(?:docJSDOMParser|articleSiteName|maxElemsToParse|classesToPreserve|keepClasses|disableJSONLD) =[^;]*;/g,
  /\n {2}this\._serializer =[\s\S]*?\n {4}\};/,
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
    const asked = UNASKED.reduce((rest, name) => {
      const expression = new RegExp(`\\n    ${name}:\\s+/.*/[a-z]*,(?=\\n)`);
      if (!expression.test(rest)) throw new Error(`Readability has no expression ${name} any more`);
      return rest.replace(expression, '');
    }, read);
    return TALK.reduce((rest, talk) => {
      const silent = rest.replace(talk, '');
      if (silent === rest) throw new Error(`Readability does not talk like ${talk} any more`);
      return silent;
    }, asked);
  },
};
