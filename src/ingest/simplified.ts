/** Traditional Chinese in simplified characters, for comparing texts; never for showing them. */
import traditional from 'opencc-js/dict/TSCharacters'

/** `體 体|臺 台|…`: a character and its simplified form. */
const forms = new Map(
  traditional.split('|').map((row) => {
    const [character = '', form = character] = row.split(' ')
    return [character, form] as const
  }),
)
// The dictionary leaves it, since it is 著 in 著名 as well; it is the particle 着 in most places, in nearly every text.
forms.set('著', '着')

/** Character by character, as long as it was: `臺灣` → `台湾`. What has no simplified form stays. */
export const simplified = (text: string): string => text.replace(/[\u3400-\u9fff]/gu, (c) => formOf(c))

/** A form outside the basic plane, which few fonts have, would take two places. */
function formOf(character: string): string {
  const form = forms.get(character)
  return form?.length === 1 ? form : character
}
