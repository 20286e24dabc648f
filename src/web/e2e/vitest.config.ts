import { defineConfig } from 'vitest/config';

/** Stories in a real browser against a running server: `QIPAN_E2E_URL=http://localhost:8080 npm run e2e`. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.spec.ts'],
    environment: 'node',
    // One server, one story at a time, in the order of their numbers: each tells its part of the same launch.
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 120_000,
  },
});
