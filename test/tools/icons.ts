/**
 * Draws `public/icon/icon.svg` in the sizes that browsers and stores ask for. Run it after a change of the drawing:
 * `npm run icons`. The result is committed, because a build must not need a browser.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';

const SIZES = [16, 32, 48, 96, 128];
const folder = new URL('../../public/icon/', import.meta.url);
const svg = readFileSync(new URL('icon.svg', folder), 'utf8');

const browser = await puppeteer.launch({
  executablePath: process.env.BROADSHEET_BROWSER ?? '/usr/bin/chromium',
  headless: true,
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${svg}`);
  const png = await page.screenshot({ omitBackground: true, type: 'png' });
  writeFileSync(new URL(`${size}.png`, folder), png);
}
await browser.close();
