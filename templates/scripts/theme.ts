/** Runs before the first paint, so that a page never shows in other colours or sizes first. */
import {readSetting, settingNames, showSetting} from './reading/stored.ts'

document.documentElement.dataset['script'] = ''
if ('speechSynthesis' in window) document.documentElement.dataset['speech'] = ''
// A search page that was asked something keeps room for the answer.
if (new URLSearchParams(location.search).get('q')?.trim()) document.documentElement.dataset['asked'] = ''
for (const name of settingNames) showSetting(name, readSetting(name))
