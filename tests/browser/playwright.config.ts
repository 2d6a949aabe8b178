// Browser tests on Debian's Chromium against a demonstration made for this run.
//   FULLPICTURE_PROGRAM  the program to test; default build/test/fullpicture
import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

// The shell draws the same pages without a window, with a fifth less work.
const chromium = process.env.FULLPICTURE_CHROMIUM ?? ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find(existsSync);
const breaking = /(reading|sections)\.spec\.ts/; // they kill servers, each its own
const pages = /pages\.spec\.ts/; // they read, and change nothing
const port = process.env.FULLPICTURE_PORT ?? '8099';

export default defineConfig({
  testDir: '.',
  projects: [
    { name: 'record', testIgnore: [breaking, pages], outputDir: 'results/record' },
    { name: 'pages', testMatch: pages, outputDir: 'results/pages' },
    { name: 'breaking', testMatch: breaking, outputDir: 'results/breaking' },
  ],
  timeout: 300_000,
  workers: 1, // one story, one record: the tests follow one another
  retries: 0,
  reporter: [['list']],
  use: {
    baseURL: process.env.FULLPICTURE_ADDRESS ?? `http://127.0.0.1:${port}`,
    actionTimeout: 10_000,
    viewport: { width: 1200, height: 900 },
    launchOptions: {
      executablePath: chromium,
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
    },
    screenshot: 'only-on-failure',
  },
});
