/** A story from a wire, and one that is about something else. */

export const WIRE = [
  'The river rose two metres overnight and closed both bridges into the old town, the mayor said on Monday.',
  'Firefighters carried residents of a care home to a school on the hill, where they were given soup and blankets.',
  'The last flood of this height was in 1954, when the mill was swept away and never rebuilt.',
  'Forecasters expect the water to fall by Wednesday, but warned that the ground can hold no more rain.',
  'Insurers said it was too early to name a sum; the council has asked the state for eleven million.',
].join('\n');

export const OTHER = [
  'The museum will stay open all night on Saturday for the first time since it was founded a century ago.',
  'Visitors may bring sleeping bags into the hall of whales, where a choir is to sing every hour until dawn.',
  'Tickets cost four pounds, and children under ten come in free, the director told this paper last week.',
  'The night is part of a plan to win back guests who stayed away while the roof was being repaired.',
].join('\n');
