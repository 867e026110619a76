/** Laws are tried on the same input at every run; `LAWS_SEED=… npm test` tries them on other input. */
import fc from 'fast-check'

const seed = Number(process.env['LAWS_SEED'] ?? 20220125)
fc.configureGlobal({seed: Number.isInteger(seed) ? seed : 20220125})
