/** An encoding that a text names itself, and where. */
export interface Declared {
  readonly label: string
  readonly by: string
}

const places: readonly {readonly by: string; readonly pattern: RegExp}[] = [
  {by: 'XML declaration', pattern: /^\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w.:-]+)["']/iu},
  {by: '<meta>', pattern: /<meta\b[^>]{0,300}?\bcharset\s*=\s*["']?\s*([\w.:-]+)/iu},
  {by: 'Content-Type', pattern: /^content-type:[^\n]{0,200}\bcharset\s*=\s*["']?([\w.:-]+)/imu},
  {by: '@charset', pattern: /^@charset\s+["']([\w.:-]+)["']/iu},
  {by: 'coding mark', pattern: /^[^\n]{0,200}-\*-[^\n]{0,100}\bcoding:\s*([\w.-]+)/iu},
]

/** The encoding named in the first 4,096 bytes, which is where browsers and XML look too (they read 1,024 and fewer). */
export function declaredEncoding(bytes: Uint8Array): Declared | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1')
  for (const {by, pattern} of places) {
    const label = pattern.exec(head)?.[1]
    if (label !== undefined) return {label, by}
  }
  return null
}
