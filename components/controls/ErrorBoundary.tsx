import type { ComponentChildren } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { lazy } from './lazy.tsx';

// Hardly ever seen.
const Message = lazy(() => import('./Message.tsx').then((it) => it.Message));

/** Instead of a blank page: that our code failed, that nothing is lost, and a way on. */
export function ErrorBoundary({ children }: { children: ComponentChildren }) {
  const [error] = useErrorBoundary();
  if (!error) return <>{children}</>;
  return (
    <main>
      <Message
        alone
        icon="warning"
        title={t('crashTitle')}
        words={t('crashWords')}
        action={{ words: t('reload'), onPress: () => location.reload() }}
      />
    </main>
  );
}
