import type { View } from './harness.ts';

/** A page of ours in a frame of a given width, and how large its text is set (1: as it comes). */
export interface Fit {
  file: string;
  width: number;
  text: number;
}

/**
 * Shows each page in a frame of our own page `view` and tells what does not fit: `file width: how much too wide, what`.
 * 320 px with plain text is what a 1280 px window shows at 400 %; 640 px with doubled text is a text-only zoom.
 */
export function misfits(view: View, fits: Fit[]): Promise<string[]> {
  return view.run(async (wanted) => {
    const found: string[] = [];
    for (const { file, width, text } of wanted) {
      const frame = document.createElement('iframe');
      frame.style.cssText = `position:fixed;inset:0;z-index:9;width:${width}px;height:800px;border:0`;
      frame.src = `/${file}`;
      document.body.append(frame);
      await new Promise((resolve) => {
        frame.onload = resolve;
      });
      const doc = frame.contentDocument as Document;
      const ready = () => doc.querySelector('main')?.textContent?.trim() || doc.querySelector('[data-row]');
      for (let times = 0; !ready() && times < 200; times++)
        await new Promise((resolve) => setTimeout(resolve, 50));
      doc.documentElement.style.fontSize = `${text * 100}%`;
      const root = doc.scrollingElement as Element;
      // Two frames: styles, then layout.
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const over = root.scrollWidth - frame.clientWidth;
      if (over > 0) {
        const wide = [...doc.body.querySelectorAll('*')].filter((it) => {
          const { left, right } = it.getBoundingClientRect();
          return right > frame.clientWidth + 1 || left < -1;
        });
        const names = wide
          .slice(-3)
          .map((it) => `${it.localName}.${it.className} “${it.textContent?.slice(0, 30)}”`);
        found.push(`${file} at ${width} px, text ${text}: ${over} px too wide: ${names.join(', ')}`);
      }
      frame.remove();
    }
    return found;
  }, fits);
}
