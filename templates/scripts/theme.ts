/** Runs before the first paint, so that a page never shows in other colours or sizes first. */
import {readSetting, settingNames, showSetting} from './reading/stored.ts'

document.documentElement.dataset['script'] = ''
if ('speechSynthesis' in window) document.documentElement.dataset['speech'] = ''
for (const name of settingNames) showSetting(name, readSetting(name))
