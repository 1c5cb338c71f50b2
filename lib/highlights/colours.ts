/** The four colours, in the order of the keys 1…4. */
export const HIGHLIGHT_COLOURS = ['yellow', 'green', 'blue', 'red'] as const;
export type Colour = (typeof HIGHLIGHT_COLOURS)[number];
