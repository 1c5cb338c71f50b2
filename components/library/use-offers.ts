import { useEffect, useState } from 'preact/hooks';
import type { Offer } from '../../lib/db/search/offer-operators.ts';

const load = () => import('../../lib/db/search/offer-operators.ts');

/** Ways to go on with a query as it is typed; none while the field is not in use. */
export function useOffers(query: string, inUse: boolean): Offer[] {
  const [offers, setOffers] = useState<{ query: string; list: Offer[] }>({ query: '', list: [] });
  useEffect(() => {
    if (!inUse) return;
    let current = true;
    load()
      .then(({ offerOperators }) => offerOperators(query, Date.now()))
      .then((list) => current && setOffers({ query, list }))
      // The search works without them.
      .catch(() => {});
    return () => {
      current = false;
    };
  }, [query, inUse]);
  return inUse && offers.query === query ? offers.list : [];
}
