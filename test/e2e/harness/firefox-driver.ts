import { type Firefox, type FirefoxOptions, launchFirefox } from '../../browsers/firefox.ts';

/** Where a script runs: in the browser's own window, in the page, or in the page with the browser's powers. */
export type Place = 'chrome' | 'page' | 'privileged';

/** Marionette with one thing done at a time: its current window and context are shared state. */
export interface FirefoxDriver {
  readonly firefox: Firefox;
  /** Runs a function (only its text crosses) in a tab, after lines of set-up. */
  run<T>(place: Place, handle: string | null, what: Code, args?: unknown[], setUp?: string): Promise<T>;
  /** Raw commands with the tab and context already chosen. */
  use<T>(
    context: 'chrome' | 'content',
    handle: string | null,
    job: (send: Firefox['send']) => Promise<T>,
  ): Promise<T>;
}

export type Code = string | ((...args: never[]) => unknown);

/** Starts Firefox and keeps order. */
export async function firefoxDriver(options: FirefoxOptions): Promise<FirefoxDriver> {
  const firefox = await launchFirefox(options);
  let queue: Promise<unknown> = Promise.resolve();

  function use<T>(
    context: 'chrome' | 'content',
    handle: string | null,
    job: (send: Firefox['send']) => Promise<T>,
  ): Promise<T> {
    const turn = queue.then(async () => {
      if (handle) await firefox.send('WebDriver:SwitchToWindow', { handle, focus: false });
      await firefox.send('Marionette:SetContext', { value: context });
      return job(firefox.send);
    });
    queue = turn.catch(() => {});
    return turn;
  }

  async function run<T>(
    place: Place,
    handle: string | null,
    what: Code,
    args: unknown[] = [],
    setUp = '',
  ): Promise<T> {
    const script = `const done = arguments[arguments.length - 1], given = [...arguments].slice(0, -1);
      (async () => { ${setUp}
        return await (${what})(...given); })().then((value) => done({ value }), (error) => done({ error: String(error) + '\\n' + error?.stack }));`;
    const parameters = {
      script,
      args,
      sandbox: place === 'page' ? null : 'system',
      newSandbox: true,
      scriptTimeout: 20_000,
    };
    const answer = await use(place === 'chrome' ? 'chrome' : 'content', handle, (send) =>
      send('WebDriver:ExecuteAsyncScript', parameters),
    );
    const { value, error } = (answer.value ?? {}) as { value: T; error?: string };
    if (error) throw new Error(error);
    return value;
  }

  return { firefox, run, use };
}
