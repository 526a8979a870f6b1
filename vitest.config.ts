import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** A ceiling for what hangs, not a budget: on a machine with other work everything takes its time. */
const testTimeout = 30_000;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          testTimeout,
          environment: 'node',
          include: ['{shared,server,tools,bench,scripts,e2e}/**/*.test.ts', 'client/**/*.test.ts'],
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'jsdom',
          testTimeout,
          environment: 'jsdom',
          include: ['client/**/*.test.tsx'],
          setupFiles: ['client/test-setup.ts'],
        },
      },
    ],
  },
});
