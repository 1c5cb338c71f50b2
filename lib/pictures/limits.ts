/** Bytes of one picture. The largest that news pages send is about 5 MB; a photo from a camera is no news picture. */
export const MAX_PICTURE_BYTES = 10_000_000;
/** Bytes of all pictures of one article. */
export const MAX_ARTICLE_BYTES = 50_000_000;
/** Bytes of one answer from a page; 4 MiB as base64. Browsers refuse messages over 64 MiB and choke long before. */
export const CHUNK_BYTES = 3 * 1024 * 1024;
/** ms for one picture. */
export const PICTURE_PATIENCE = 20_000;
/** A picture this wide or high counts readers and shows nothing. */
export const TRACKER_PIXELS = 2;
/** Tries before a picture is left to the reader's own wish. */
export const MAX_TRIES = 3;
/** Fetches at once. */
export const AT_ONCE = 4;
