import { ALL_HOSTS, PAGE_ADDRESSES } from '../../lib/browser.ts';

/**
 * What may be asked for beyond the install, each with its words `permission_<name>` and `permissionWhy_<name>`: what it
 * is for, and what works without it.
 */
export const PERMISSIONS = [
  { name: 'hosts', ask: ALL_HOSTS },
  { name: 'addresses', ask: PAGE_ADDRESSES },
] as const;

/** What the install gave, by the words `granted_<name>`. */
export const GRANTED = ['activeTab', 'storage', 'menus', 'alarms'] as const;
