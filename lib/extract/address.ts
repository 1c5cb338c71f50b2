import data from '../rules/tracking-parameters.json' with { type: 'json' };

/** The host without the names that only choose a form of the same site (`www`, `m`, `amp`). */
export function bareHost(host: string): string {
  const labels = host.toLowerCase().replace(/\.$/, '').split('.');
  while (labels.length > 2 && data.hostPrefixes.includes(labels[0] ?? '')) labels.shift();
  return labels.join('.');
}

/**
 * The path without trailing slash, index file and AMP marker, with percent escapes in one spelling. The root is ''.
 */
export function tidyPath(path: string): string {
  const spelled = path.replace(/%[0-9a-f]{2}/gi, (code) => {
    const char = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[\w.~-]/.test(char) ? char : code.toUpperCase();
  });
  return spelled
    .replace(/\/+$/, '')
    .replace(/\/(?:index|default)\.(?:html?|php|aspx?|jsp)$/i, '')
    .replace(/(?:\/|\.)amp(?:\.html?)?$/i, (amp) => (amp.toLowerCase() === '.amp.html' ? '.html' : ''))
    .replace(/^\/amp(?=\/)/i, '')
    .replace(/\/+$/, '');
}

/** The site's own start page, also in one of its languages (`/en`, `/de-at/home`). `path` is tidied. */
export function isFrontPath(path: string): boolean {
  return /^(?:\/[a-z]{2}(?:[-_][a-z]{2})?)?(?:\/(?:home|homepage|start|startseite|accueil|inicio|front))?$/i.test(
    path,
  );
}
