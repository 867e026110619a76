/** `ENOENT`, `EEXIST`, …: the system's name for what went wrong, or undefined. */
export const errorCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
