import { useEffect, useState } from 'preact/hooks';
import type { ArticleRow } from '../../lib/db/rows.ts';
import { readIcon } from '../../lib/db/site-icons.ts';
import styles from './SiteIcon.module.css';

interface SiteIconProps {
  row: ArticleRow;
  stored: boolean;
}

/** The icon of the row's site from the library alone, else its first letter. The name beside it says the same. */
export function SiteIcon({ row: { host, siteName }, stored }: SiteIconProps) {
  const [url, setUrl] = useState('');
  useEffect(() => {
    let current = true;
    if (stored) void addressOf(host).then((it) => current && setUrl(it));
    return () => {
      current = false;
    };
  }, [host, stored]);
  if (stored) return url ? <img class={styles.icon} src={url} alt="" /> : null;
  const [letter = ''] = siteName.match(/[\p{L}\p{N}]/u) ?? [];
  return <span class={styles.letter}>{letter.toLocaleUpperCase()}</span>;
}

/** One `blob:` address a site, for as long as the view is open: many rows share it. */
const addresses = new Map<string, Promise<string>>();

function addressOf(host: string): Promise<string> {
  const known = addresses.get(host);
  if (known) return known;
  const made = readIcon(host).then(
    (icon) => (icon ? URL.createObjectURL(new Blob([icon.bytes], { type: icon.type })) : ''),
    () => '',
  );
  addresses.set(host, made);
  return made;
}
