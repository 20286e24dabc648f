import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Vitest would start with the story that took longest or failed last time. */
class ByNumber extends BaseSequencer {
  override sort = (stories: TestSpecification[]) => Promise.resolve(stories.toSorted((one, other) => one.moduleId.localeCompare(other.moduleId)));
}

/** Stories in a real browser against a running server: `QIPAN_E2E_URL=http://localhost:8080 npm run e2e`. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.spec.ts'],
    environment: 'node',
    // One server, one story at a time, in the order of their numbers: each tells its part of the same launch.
    fileParallelism: false,
    sequence: { sequencer: ByNumber },
    testTimeout: 300_000,
    hookTimeout: 120_000,
  },
});
