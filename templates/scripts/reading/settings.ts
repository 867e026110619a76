import {keepSetting, readSetting, type SettingName, settingNames, showSetting} from './stored.ts'

/** Brings the choices of colours, text size and characters to life; `showHan` shows the last. */
export function wireSettings(showHan: (name: string) => Promise<void>): void {
  const panel = document.querySelector<HTMLDetailsElement>('.settings')
  if (panel === null) return
  for (const name of settingNames)
    wireChoice(panel, name, (value) => (name === 'han' ? void showHan(value) : undefined))
  document.addEventListener('click', ({target}) => {
    if (target instanceof Node && !panel.contains(target)) panel.open = false
  })
  // A panel left open would lie over what has the focus next.
  panel.addEventListener('focusout', ({relatedTarget}) => {
    if (relatedTarget instanceof Node && !panel.contains(relatedTarget)) panel.open = false
  })
  panel.addEventListener('keydown', ({key}) => {
    if (key !== 'Escape' || !panel.open) return
    panel.open = false
    panel.querySelector('summary')?.focus()
  })
}

function wireChoice(panel: HTMLElement, name: SettingName, chosen: (value: string) => void): void {
  const select = panel.querySelector<HTMLSelectElement>(`select[data-setting="${name}"]`)
  if (select === null) return
  select.value = readSetting(name)
  select.addEventListener('change', () => {
    keepSetting(name, select.value)
    showSetting(name, select.value)
    chosen(select.value)
  })
}
