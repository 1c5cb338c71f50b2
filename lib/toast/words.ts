/** What a toast says. Plain data: it crosses into the page. */
export interface ToastWords {
  text: string;
  /** Second line, e.g. the headline; '' for none. */
  detail: string;
  actions: { id: ToastAction; label: string }[];
  closeLabel: string;
  /** Errors stay until they are closed; the rest goes by itself. */
  stays: boolean;
  lang: string;
  dir: 'ltr' | 'rtl';
}

export type ToastAction = 'undo' | 'read' | 'asLink' | 'again';
export type ToastAnswer = ToastAction | 'closed';

declare global {
  /** Put there by `entrypoints/toast.ts`, in our own world of the page, which its scripts do not see. */
  var broadsheetToast: (words: ToastWords) => Promise<string>;
}
