import { act, cleanup, render, screen } from '@testing-library/preact';
import { render as draw, type FunctionComponent } from 'preact';
import { afterEach, expect, it } from 'vitest';
import { lazy } from '../../components/controls/lazy.tsx';

afterEach(cleanup);

it('a view that is fetched late is shown everywhere, also where it came between the drawing and its effects', async () => {
  const Here: FunctionComponent = () => <p>here</p>;
  let arrive = (_: FunctionComponent) => {};
  const Late = lazy(
    () =>
      new Promise<FunctionComponent>((resolve) => {
        const before = arrive;
        arrive = (view) => {
          before(view);
          resolve(view);
        };
      }),
  );
  render(<Late />);
  await act(async () => {
    const second = document.body.appendChild(document.createElement('div'));
    draw(<Late />, second);
    arrive(Here);
    await Promise.resolve();
  });
  await act(async () => arrive(Here));
  expect(screen.getAllByText('here')).toHaveLength(2);
});
