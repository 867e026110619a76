/** `npm run coverage`: the unit tests, and how much of what must never fail they reach. */
import {defineConfig, mergeConfig} from 'vitest/config'
import tests from './vitest.config.ts'

export default mergeConfig(
  tests,
  defineConfig({
    test: {
      coverage: {
        provider: 'custom',
        customProviderModule: 'tests/support/coverage.ts',
        include: ['src/ingest/**/*.ts', 'src/site/publish/**/*.ts'],
        // What runs in threads and processes of its own is out of the instrument's sight; the tests of `pool.ts` and
        // `cache.ts` run both. Types have nothing to run.
        exclude: ['src/ingest/ingest-worker.ts', 'src/ingest/cache-probe.ts', '**/*.d.ts'],
        reporter: ['text', 'json-summary'],
        reportOnFailure: true,
        reportsDirectory: '.cache/coverage',
        thresholds: {lines: 100, branches: 100},
      },
    },
  }),
)
