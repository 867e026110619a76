/** What a page does for its reader once it stands; every page is complete without it. */
import {wireArrival} from './arrival.ts'
import {wireCitations} from './cite/wanted.ts'
import {hanSwitch} from './han/show.ts'
import {wireSettings} from './reading/settings.ts'
import {wireSorting} from './reading/sort.ts'
import {readSetting} from './reading/stored.ts'
import {wireTables} from './reading/tables.ts'
import {wireToday} from './reading/today.ts'
import {wireTools} from './reading/tools.ts'

const showHan = hanSwitch()
wireSettings(showHan)
wireArrival()
wireCitations()
wireTables()
wireSorting()
wireTools()
void wireToday()
if (readSetting('han') !== '') void showHan(readSetting('han'))
