import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };

type Messages = Record<string, { message: string }>;
const words = (key: string) => (messages as Messages)[key]?.message ?? key;

/** Our entries in the context menu, in their order. */
export const MENU_LABELS = {
  page: [words('menuSavePage'), words('menuOpenList')],
  link: [words('menuSaveLink'), words('menuOpenList')],
};
