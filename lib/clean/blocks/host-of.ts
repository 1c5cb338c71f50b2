/** The host of an address without `www.`, in small letters; '' where there is none. */
export function hostOf(href: string): string {
  return /^https?:\/\/(?:www\.)?([^/?#:]+)/i.exec(href)?.[1]?.toLowerCase() ?? '';
}
