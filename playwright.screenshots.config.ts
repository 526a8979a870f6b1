import { defineConfig } from '@playwright/test';
import tests from './playwright.config.ts';

/** `npm run screenshots`: plays a match and takes the pictures that the README and docs/ show. */
export default defineConfig(tests, {
  testMatch: '**/*.shot.ts',
  reporter: 'list',
  outputDir: 'test-results/screenshots',
});
