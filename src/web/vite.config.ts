import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { compressed } from './scripts/compress.ts';
import { early } from './scripts/early.ts';
import { serviceWorker } from './scripts/service-worker.ts';
import { mockApi } from './testing/mock-api-plugin.ts';

const server = process.env['QIPAN_SERVER'] ?? 'http://localhost:8080';
const mocked = process.env['QIPAN_MOCK'] === '1';

const FIRST =
  /src\/web\/(shared\/(api\/(ahead|asking|net|call|csrf|failure|unwrap|query-string)|ui\/(chip|class-names|messages)|time\/(format|use-format|server-clock|span)|i18n\/)|features\/inbox\/(api\/keys|filter|live\/live-state|offline\/queued))/;

export default defineConfig({
  plugins: [react(), mocked && mockApi(), early(), serviceWorker(), compressed()],
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  server: mocked
    ? {}
    : { proxy: { '/api': server, '/engine-rest': server, '/v3': server, '/actuator': server } },
  build: {
    outDir: 'dist',
    // scripts/size.mjs reads it to know which chunks the inbox loads first.
    manifest: true,
    // Nothing is inlined as data: URL, so that the server's CSP can stay at 'self' for scripts and fonts.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    // What the first load needs of shared/ and nobody else can have without it: as one file it packs better than as twelve.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', test: FIRST }] } } },
  },
  test: {
    environment: 'happy-dom',
    include: ['{app,features,shared}/**/*.test.{ts,tsx}', 'tools/**/*.test.mjs'],
    setupFiles: ['testing/setup.ts'],
    restoreMocks: true,
    testTimeout: 120_000,
    // One window for all files of a worker: a new one for each file took longer than the tests in it. Nothing may be left
    // behind by a test: the setup clears what was rendered, storage and mocks.
    isolate: false,
    pool: 'threads',
  },
});
