/** What we never do; the words are `welcomeNever_<name>`. */
export const PROMISES = ['watch', 'send', 'change', 'ask'] as const;
