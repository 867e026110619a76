/** Reads a store to its end, in a process of its own: `cache-probe.ts FOLDER`. A damaged one ends this process. */
import {IngestCache} from './cache.ts'

await IngestCache.readThrough(process.argv[2] ?? '')
