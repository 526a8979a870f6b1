import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['{shared,server,tools,bench,scripts,e2e}/**/*.test.ts', 'client/**/*.test.ts'],
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'jsdom',
          environment: 'jsdom',
          include: ['client/**/*.test.tsx'],
          setupFiles: ['client/test-setup.ts'],
        },
      },
    ],
  },
});
