import {grouped} from '../../src/words/number.ts'

/** A number of articles beside a name. */
export const Count = ({n}: {n: number}) => <span class="count">{grouped(n)}</span>
