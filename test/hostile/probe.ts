/** What a page can learn by asking for a file of an extension, for each way of asking. Runs in a page; stands alone. */
export async function probeFiles(root: string, files: readonly string[]): Promise<string[]> {
  const byElement = (name: string, attribute: string, path: string) =>
    new Promise<string>((resolve) => {
      const element = document.createElement(name);
      element.onload = () => resolve('load');
      element.onerror = () => resolve('error');
      if (name === 'link') element.setAttribute('rel', 'stylesheet');
      element.setAttribute(attribute, root + path);
      document.body.append(element);
      // A frame or an object that is refused may say nothing at all.
      setTimeout(() => resolve('nothing'), 5000);
    });
  const asked = files.flatMap((path) => [
    fetch(root + path).then(({ status }) => String(status), String),
    import(root + path).then(
      () => 'imported',
      () => 'refused',
    ),
    ...['img', 'script', 'iframe', 'embed'].map((name) => byElement(name, 'src', path)),
    byElement('link', 'href', path),
    byElement('object', 'data', path),
  ]);
  const answers = await Promise.all(asked);
  for (const element of document.querySelectorAll('body > :not(main)')) element.remove();
  return answers;
}

/** Traces of an extension that a page could see without asking anybody. Runs in a page; stands alone. */
export function findTraces(): string[] {
  const ours = /broadsheet|wxt|extension:\/\//i;
  const globals = Object.getOwnPropertyNames(window).filter((it) => ours.test(it));
  const markup = ours.test(document.documentElement.outerHTML) ? ['in the markup'] : [];
  const entries = performance.getEntries().map(({ name }) => name);
  const sheets = [...document.styleSheets].map(({ href }) => href ?? '');
  const seen = (globalThis as unknown as { seen?: string[] }).seen ?? [];
  return [...globals, ...markup, ...[...entries, ...sheets].filter((it) => ours.test(it)), ...seen];
}

/** Runs first in a page: notes every change and every message that is not the page's own. Stands alone. */
export function watchForTraces(): void {
  const seen: string[] = [];
  Object.assign(globalThis, { seen });
  addEventListener('load', () =>
    new MutationObserver((all) =>
      seen.push(...all.map(({ type }) => `the page was changed: ${type}`)),
    ).observe(document, { subtree: true, childList: true, attributes: true, characterData: true }),
  );
  addEventListener('message', () => seen.push('a message'));
}
