import type { ComponentChildren } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { Message } from './Message.tsx';

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
