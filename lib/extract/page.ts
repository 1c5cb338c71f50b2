/** What extraction asks of a page: a whole Document can tell it, and so can a copy that stands in none (`page-copy.ts`). */
export type Page = Pick<
  Document,
  | 'body'
  | 'createElement'
  | 'createTreeWalker'
  | 'documentElement'
  | 'getElementById'
  | 'getElementsByTagName'
  | 'head'
  | 'importNode'
  | 'querySelector'
  | 'querySelectorAll'
  | 'title'
>;
