/** The direction that a file may name: a library that somebody else wrote may hold anything. */
export const asDirection = (dir: string): 'ltr' | 'rtl' => (dir === 'rtl' ? 'rtl' : 'ltr');
