import { defineConfig } from 'vitest/config';

/** The pictures of the user guides: `QIPAN_E2E_URL=http://localhost:8080 npm run pictures`, against a fresh demo. */
export default defineConfig({
  test: { root: import.meta.dirname, include: ['*.guide.ts'], fileParallelism: false, environment: 'node', testTimeout: 300_000 },
});
