/** Runs before the first paint, so that a page never shows in other colours or sizes first. */
import {readSetting, settingNames, showSetting} from './reading/stored.ts'

document.documentElement.dataset['script'] = ''
for (const name of settingNames) showSetting(name, readSetting(name))
