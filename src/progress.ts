/** What a person who waits is shown: a bar on a terminal, a line a stage elsewhere. */

/** Told how far a stage is. */
export type OnProgress = (stage: string, done: number, total: number) => void

export interface ProgressOptions {
  /** A terminal, where a line can be written over. */
  readonly isTerminal: boolean
  readonly write: (text: string) => void
  /** Milliseconds, from any beginning. */
  readonly now: () => number
}

/** Characters of the bar. */
const width = 24
/** Milliseconds between two drawings: the eye sees no more, and each costs a system call. */
const pause = 100
/** Back to the beginning of the line, and clear it. */
const clear = '\r\u001b[K'

/** Shows stages as they go on. A stage that says nothing but its total is named alone. */
export function progress({isTerminal, write, now}: ProgressOptions): OnProgress {
  let current = ''
  let began = 0
  let drawn = Number.NEGATIVE_INFINITY
  return (stage, done, total) => {
    const isNew = stage !== current
    if (isNew) {
      current = stage
      began = now()
    }
    if (!isTerminal) {
      if (isNew) write(`${stage}: ${total}\n`)
      return
    }
    const isLast = done >= total
    if (!isNew && !isLast && now() - drawn < pause) return
    drawn = now()
    write(`${clear}${lineOf(stage, done, total, (now() - began) / 1000)}${isLast ? '\n' : ''}`)
  }
}

/** `pages    ████████████············ 5,000/10,000  1,250/s  4 s left` */
export function lineOf(stage: string, done: number, total: number, seconds: number): string {
  const share = total === 0 ? 1 : Math.min(1, done / total)
  const bar = '█'.repeat(Math.round(share * width)).padEnd(width, '·')
  const count = `${done.toLocaleString('en')}/${total.toLocaleString('en')}`
  const rate = seconds > 0 ? done / seconds : 0
  const speed = rate > 0 ? `  ${Math.round(rate).toLocaleString('en')}/s` : ''
  const left = rate > 0 && done < total ? `  ${timeText((total - done) / rate)} left` : ''
  return `${stage.padEnd(9)}${bar} ${count}${speed}${left}`
}

/** `0.4 s`, `41 s`, `3 min 20 s` */
export function timeText(seconds: number): string {
  if (seconds < 10) return `${seconds.toFixed(1)} s`
  const whole = Math.round(seconds)
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`
}
