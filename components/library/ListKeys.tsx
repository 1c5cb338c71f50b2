import { type ListKeysProps, useListKeys } from './use-list-keys.ts';

/** The keys of the list, as a part of the view that shows nothing. */
export function ListKeys(props: ListKeysProps) {
  useListKeys(props);
  return null;
}
