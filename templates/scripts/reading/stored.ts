/** A reader's choices, kept on this machine only. */

/** Names of what can be chosen; each is an attribute `data-NAME` of the document. */
export const settingNames = ['theme', 'size', 'han'] as const
export type SettingName = (typeof settingNames)[number]

const keyOf = (name: SettingName): string => `archive-${name}`

/** What was chosen, `''` for the usual. A browser that keeps nothing has only the usual. */
export function readSetting(name: SettingName): string {
  try {
    return localStorage.getItem(keyOf(name)) ?? ''
  } catch {
    return ''
  }
}

/** Keeps a choice, where the browser keeps anything. */
export function keepSetting(name: SettingName, value: string): void {
  try {
    if (value === '') localStorage.removeItem(keyOf(name))
    else localStorage.setItem(keyOf(name), value)
  } catch {
    // Storage is switched off: the choice holds for this page.
  }
}

/** Shows a choice on this page. */
export function showSetting(name: SettingName, value: string): void {
  if (value === '') delete document.documentElement.dataset[name]
  else document.documentElement.dataset[name] = value
}
