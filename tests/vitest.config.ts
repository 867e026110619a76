import {defineConfig} from 'vitest/config'

const root = new URL('..', import.meta.url).pathname

/** `unit` needs nothing; `site` and `browser` ask questions of one built site: see `support/build-once.ts`. */
export default defineConfig({
  test: {
    root,
    projects: [
      {
        test: {
          root,
          name: 'unit',
          include: ['tests/*.test.ts', 'tests/{unit,properties}/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/support/laws.ts'],
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          root,
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/support/build-once.ts'],
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          root,
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/support/build-once.ts', 'tests/support/extract-browser.ts'],
          testTimeout: 45_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
