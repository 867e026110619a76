import {keepSetting, readSetting, type SettingName, settingNames, showSetting} from './stored.ts'

/** Brings the choices of colours and text size to life. */
export function wireSettings(): void {
  const panel = document.querySelector<HTMLDetailsElement>('.settings')
  if (panel === null) return
  for (const name of settingNames) wireChoice(panel, name)
  document.addEventListener('click', ({target}) => {
    if (target instanceof Node && !panel.contains(target)) panel.open = false
  })
  panel.addEventListener('keydown', ({key}) => {
    if (key !== 'Escape' || !panel.open) return
    panel.open = false
    panel.querySelector('summary')?.focus()
  })
}

function wireChoice(panel: HTMLElement, name: SettingName): void {
  const select = panel.querySelector<HTMLSelectElement>(`select[data-setting="${name}"]`)
  if (select === null) return
  select.value = readSetting(name)
  select.addEventListener('change', () => {
    keepSetting(name, select.value)
    showSetting(name, select.value)
  })
}
