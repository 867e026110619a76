import type {Frame, TermView} from '../../src/site/views/model.ts'
import {wordsOf} from '../../src/words/index.ts'
import {TermTree} from './TermTree.tsx'

/** Names under their index letters, with the letters to jump by. */
export function Letters({terms, frame}: {terms: readonly TermView[]; frame: Frame}) {
  const letters = [...new Set(terms.map((term) => term.letter))]
  return (
    <>
      <nav class="letters" aria-label={wordsOf(frame.lang).list.letters}>
        <ul>
          {letters.map((letter) => (
            <li key={letter}>
              <a href={`#${anchor(letter)}`}>{letter}</a>
            </li>
          ))}
        </ul>
      </nav>
      {letters.map((letter) => (
        <section key={letter} class="letter" aria-labelledby={anchor(letter)}>
          <h2 id={anchor(letter)}>{letter}</h2>
          <TermTree terms={terms.filter((term) => term.letter === letter)} frame={frame} />
        </section>
      ))}
    </>
  )
}

/** `#` and other signs have no place in an id. */
const anchor = (letter: string): string => (/^[A-Z]$/.test(letter) ? `letter-${letter}` : 'letter-other')
