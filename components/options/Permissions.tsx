import { browser } from '../../lib/browser.ts';
import { t } from '../../lib/i18n.ts';
import { useAnnounce } from '../controls/Announcer.tsx';
import { Switch } from '../controls/Switch.tsx';
import { usePermission } from '../hooks/use-host-permission.ts';
import styles from './Permissions.module.css';
import { GRANTED, PERMISSIONS } from './permissions.ts';

/** What the browser lets us do, and what for. What is optional is switched here, and nothing depends on it. */
export function Permissions() {
  return (
    <>
      <div>
        <p>{t('permissionsGiven')}</p>
        <ul class={styles.granted}>
          {GRANTED.map((name) => (
            <li key={name}>{t(`granted_${name}`)}</li>
          ))}
        </ul>
      </div>
      <p>{t('permissionsAsked')}</p>
      {PERMISSIONS.map((permission) => (
        <PermissionSwitch key={permission.name} permission={permission} />
      ))}
    </>
  );
}

function PermissionSwitch({ permission: { name, ask } }: { permission: (typeof PERMISSIONS)[number] }) {
  const held = usePermission(ask);
  const announce = useAnnounce();
  // Nothing may be awaited before the request: both browsers ask only within the press.
  const change = async (on: boolean) => {
    const done = on ? await browser.permissions.request(ask) : await browser.permissions.remove(ask);
    if (on) announce(t(done ? 'permissionGranted' : 'permissionRefused'));
    else announce(t('permissionTaken'));
  };
  if (held === null) return null;
  return (
    <Switch
      label={t(`permission_${name}`)}
      description={t(`permissionWhy_${name}`)}
      on={held}
      onSwitch={change}
    />
  );
}
