import { PAYLOADS } from '../lib/sanitise/payloads.ts';
import { addressPayloads } from './payloads/addresses.ts';
import { handlerPayloads } from './payloads/handlers.ts';
import { loadingPayloads } from './payloads/loading.ts';
import { mutatingPayloads } from './payloads/mutating.ts';
import { namePayloads } from './payloads/names.ts';

/**
 * All hostile HTML of ours, each piece once. `boom()` is what a piece calls where its code runs.
 *
 * @param evil origin of the attacker, over plain http, so that its server sees every request
 */
export function hostilePayloads(evil: string): string[] {
  const all = [
    // A page that leaves at once cannot be saved.
    ...PAYLOADS.map((it) =>
      it.replaceAll('https://evil.example', evil).replace('content="0;', 'content="999;'),
    ),
    ...addressPayloads(evil),
    ...handlerPayloads(),
    ...mutatingPayloads(),
    ...loadingPayloads(evil),
    ...namePayloads(),
  ];
  return [...new Set(all)];
}
