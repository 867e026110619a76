import type {Frame} from '../../src/site/views/model.ts'
import {wordsOf} from '../../src/words/index.ts'
import {readingWordsOf} from '../../src/words/reading.ts'

/** Colours and text size. Shown only where a script runs; `templates/scripts/site.ts` brings it to life. */
export function Settings({frame}: {frame: Frame}) {
  const {settings} = wordsOf(frame.lang)
  const {han} = readingWordsOf(frame.lang)
  return (
    <details class="settings needs-script">
      <summary>{settings.title}</summary>
      <div class="settings-panel">
        <Choice name="theme" label={settings.theme} options={settings.themes} usual="auto" />
        <Choice name="size" label={settings.size} options={settings.sizes} usual="medium" />
        <Choice name="han" label={han.label} options={han.forms} usual="written" />
      </div>
    </details>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly label: string
  /** Value → label; the usual one has the empty value, which stores nothing. */
  readonly options: Readonly<Record<string, string>>
  readonly usual: string
}

function Choice({name, label, options, usual}: ChoiceProps) {
  return (
    <label>
      {label}{' '}
      <select data-setting={name}>
        {Object.entries(options).map(([value, text]) => (
          <option key={value} value={value === usual ? '' : value} selected={value === usual}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}
