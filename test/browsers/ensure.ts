import { requireBrowser, requireDisplayTools } from './install.ts';

/** Says which browsers the tests will drive, and installs what is missing where it may. */
try {
  console.log(`Chromium: ${requireBrowser('chromium')}`);
  console.log(`Firefox:  ${requireBrowser('firefox')}`);
  if (process.platform === 'linux') requireDisplayTools();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
